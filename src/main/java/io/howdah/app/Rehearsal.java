package io.howdah.app;

import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// A start that ends by itself, without a server: the benchmark, the check of the installers and
/// the training of the start cache use it.
///
/// Asked for by the system property `howdah.exitAfterFirstPaint`; prints the milliseconds from the
/// begin of the process to the window's first paint. With `howdah.firstPlan=FILE` it then opens the
/// plan in that file and prints the milliseconds from its text to its picture.
final class Rehearsal {

    private final MainViewModel model;
    private final @Nullable Path plan;

    private Rehearsal(MainViewModel model, @Nullable Path plan) {
        this.model = model;
        this.plan = plan;
    }

    /// What to do once the window stands, if this start is to end by itself.
    static Optional<Runnable> asked(MainViewModel model) {
        if (!Boolean.getBoolean("howdah.exitAfterFirstPaint")) {
            return Optional.empty();
        }
        String plan = System.getProperty("howdah.firstPlan");
        return Optional.of(new Rehearsal(model, plan == null ? null : Path.of(plan))::run);
    }

    private void run() {
        report("first paint", sinceStart());
        if (plan == null) {
            Platform.exit();
        } else {
            showPlan(text(plan));
        }
    }

    private void showPlan(String text) {
        Instant begun = Instant.now();
        model.request(
                new Request.OpenPlan(
                        "", text, Optional.empty(), Optional.empty(), Optional.empty()));
        Document document = Objects.requireNonNull(model.selectedProperty().get(), "document");
        document.inspector()
                .subscribe(inspector -> {
                    if (inspector != null) {
                        FirstPaint.ofNow(() -> {
                            report("plan painted", Duration.between(begun, Instant.now()));
                            Platform.exit();
                        });
                    }
                });
    }

    /// Ends the start where the file cannot be read, which the caller sees by its exit code.
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("There is no plan in " + file + ".", e);
        }
    }

    private static void report(String what, Duration took) {
        System.out.println(what + " after " + took.toMillis() + " ms");
        System.out.flush();
    }

    private static Duration sinceStart() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return Duration.between(start, now);
    }
}
