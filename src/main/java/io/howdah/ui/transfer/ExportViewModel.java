package io.howdah.ui.transfer;

import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.connect.Profile;
import io.howdah.query.Session;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import io.howdah.query.export.ExportOutcome;
import io.howdah.query.export.ExportRun;
import io.howdah.query.export.ExportSource;
import io.howdah.query.export.KeptExport;
import io.howdah.query.export.KeptRows;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.RunningTask;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One export: which rows, in which format, into which file, and how it goes.
final class ExportViewModel {

    /// Which rows.
    enum Scope {
        SELECTION("Selected cells"),
        FETCHED("Fetched rows"),
        ALL("All rows, from the server");

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Request.ExportRows wanted;
    private final TransferPlace place;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final StringProperty file = new SimpleStringProperty("");
    private final ExportSettings settings;
    private final TransferState state;

    ExportViewModel(Request.ExportRows wanted, TransferPlace place) {
        this.wanted = wanted;
        this.place = place;
        scope.set(scopes().getFirst());
        state = new TransferState(place.workbench());
        settings =
                new ExportSettings(
                        wanted.server()
                                .filter(ExportSource.Table.class::isInstance)
                                .map(source -> ((ExportSource.Table) source).name().sql())
                                .orElse("result"));
        settings.formatProperty().subscribe(this::onFormat);
        // CSV in a file that is called .xlsx is read by nobody.
        file.subscribe(name ->
                ExportFormat.ofFileName(name.strip()).ifPresent(settings.formatProperty()::set));
    }

    /// The file's name follows the format.
    private void onFormat(ExportFormat now) {
        String name = file.get();
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        if (!name.isBlank() && hasExtension) {
            file.set(name.substring(0, dot + 1) + now.extension());
        }
        state.tell(Report.NONE);
    }

    String title() {
        return wanted.title();
    }

    Profile profile() {
        return wanted.profile();
    }

    Optional<String> database() {
        return wanted.database();
    }

    /// What can be exported, the narrowest first.
    List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        wanted.selected().ifPresent(rows -> scopes.add(Scope.SELECTION));
        wanted.fetched().ifPresent(rows -> scopes.add(Scope.FETCHED));
        wanted.server().ifPresent(source -> scopes.add(Scope.ALL));
        return scopes;
    }

    /// A scope with its number of rows where that is known.
    String words(Scope which) {
        return kept(which)
                .map(rows ->
                        "%s (%s %s, %d %s)"
                                .formatted(
                                        which.words(),
                                        Quantity.count(rows.rowCount()),
                                        rows.rowCount() == 1 ? "row" : "rows",
                                        rows.columns().size(),
                                        rows.columns().size() == 1 ? "column" : "columns"))
                .orElse(which.words());
    }

    private Optional<KeptRows> kept(Scope which) {
        return switch (which) {
            case SELECTION -> wanted.selected();
            case FETCHED -> wanted.fetched();
            case ALL -> Optional.empty();
        };
    }

    /// Lets the user choose the file.
    void chooseFile() {
        ExportFormat as = settings.formatProperty().get();
        String name = wanted.title().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        place.workbench()
                .prompts()
                .saveFile(
                        "Export to",
                        name + "." + as.extension(),
                        List.of(new Prompts.FileKind(as.title(), List.of("*." + as.extension()))))
                .ifPresent(path -> file.set(path.toString()));
    }

    /// Begins to write the file.
    void start() {
        Path to;
        ExportOptions options;
        try {
            if (file.get().isBlank()) {
                chooseFile();
            }
            if (file.get().isBlank()) {
                return;
            }
            to = Path.of(file.get().strip());
            options = settings.options();
        } catch (InvalidPathException e) {
            state.tell(Report.failed("\"%s\" is no file name.".formatted(file.get()), ""));
            return;
        } catch (IllegalArgumentException e) {
            state.tell(Report.failed(String.valueOf(e.getMessage()), ""));
            return;
        }
        if (Files.exists(to) && !mayReplace(to)) {
            return;
        }
        Optional<KeptRows> kept = kept(scope.get());
        if (kept.isPresent()) {
            KeptExport export = new KeptExport(this::heard);
            ExportFormat as = settings.formatProperty().get();
            run(to, export::stop, () -> export.toFile(kept.get(), as, options, to));
        } else {
            fromServer(to, options);
        }
    }

    private boolean mayReplace(Path to) {
        return place.workbench()
                .prompts()
                .confirm(
                        new Prompts.Question(
                                "%s exists already. Replace it?".formatted(to.getFileName()),
                                "",
                                "Replace",
                                true));
    }

    private void fromServer(Path to, ExportOptions options) {
        ExportSource source = wanted.server().orElseThrow();
        Pool pool = place.connections().pool(wanted.profile(), wanted.database());
        Optional<Session> theirs = wanted.session();
        Session session = theirs.orElseGet(() -> new Session(pool, new Holder("export", title())));
        ExportRun export = new ExportRun(session, this::heard);
        ExportFormat as = settings.formatProperty().get();
        run(
                to,
                export::stop,
                () -> {
                    try {
                        return export.toFile(source, as, options, to);
                    } finally {
                        if (theirs.isEmpty()) {
                            session.close();
                        }
                    }
                });
    }

    private void heard(long rows) {
        double fraction =
                kept(scope.get())
                        .filter(kept -> kept.rowCount() > 0)
                        .map(kept -> (double) rows / kept.rowCount())
                        .orElse(RunningTask.INDETERMINATE);
        state.heard(fraction, Quantity.count(rows) + " rows");
    }

    private void run(Path to, Runnable stop, Callable<ExportOutcome> work) {
        state.begin("Export to " + to.getFileName(), stop);
        place.background().submit(work, outcome -> state.end(report(outcome, to)), state::end);
    }

    private static Report report(ExportOutcome outcome, Path to) {
        return switch (outcome) {
            case ExportOutcome.Done done ->
                    Report.done(
                            "%s %s, %s, in %s: %s"
                                    .formatted(
                                            Quantity.count(done.rows()),
                                            done.rows() == 1 ? "row" : "rows",
                                            Quantity.bytes(done.bytes()),
                                            Quantity.duration(done.duration()),
                                            to));
            case ExportOutcome.Failed failed -> Report.failed(failed.sentence(), failed.details());
            case ExportOutcome.Stopped _ ->
                    new Report(Report.Kind.WARNING, "Stopped; no file was written.", "");
        };
    }

    /// Takes up what an earlier session left.
    void show(ExportMemory memory) {
        settings.show(memory.fields());
        file.set(memory.file());
    }

    /// What the next session needs; nothing when only this one has the rows.
    Optional<ExportMemory> memory() {
        return wanted.server()
                .map(source ->
                        new ExportMemory(
                                wanted.profile().id(),
                                wanted.database(),
                                wanted.title(),
                                source,
                                file.get(),
                                settings.fields()));
    }

    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    StringProperty fileProperty() {
        return file;
    }

    ExportSettings settings() {
        return settings;
    }

    TransferState state() {
        return state;
    }
}
