package io.howdah.ui.editor.script;

import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.connect.Profile;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.script.ScriptExecution;
import io.howdah.query.script.ScriptOptions;
import io.howdah.query.script.ScriptSource;
import io.howdah.query.script.ServerSessions;
import io.howdah.sql.psql.PsqlVariables;
import io.howdah.ui.control.Failure;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.editor.EditorContext;
import io.howdah.ui.editor.RunHistory;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.shell.RunningTask;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A script file that is run: how far it is, its log, and its results.
final class ScriptViewModel {

    /// Rows of each result that are shown.
    static final long MOST_ROWS = 1000;

    private final EditorContext context;
    private final Path file;
    private final Profile initial;
    private final Optional<String> database;
    private final ObjectProperty<Profile> profile;
    private final ObjectProperty<Charset> charset =
            new SimpleObjectProperty<>(StandardCharsets.UTF_8);
    private final BooleanProperty stopAtFailure = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ObservableList<LogEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<LogEntry> failures = FXCollections.observableArrayList();
    private final ObservableList<ResultViewModel> results = FXCollections.observableArrayList();
    private @Nullable ScriptExecution execution;
    private @Nullable RunningTask task;
    private @Nullable RunWatch watch;
    private boolean stopping;
    private volatile long size;
    private String counted = "";
    private final ScriptHistory history;

    ScriptViewModel(EditorContext context, Path file, Profile profile, Optional<String> database) {
        this.context = context;
        this.file = file;
        this.initial = profile;
        this.database = database;
        this.profile = new SimpleObjectProperty<>(profile);
        this.history = new ScriptHistory(new RunHistory(context), file);
    }

    Path file() {
        return file;
    }

    /// Starts the script from its beginning.
    void run() {
        boolean agreed =
                running.get()
                        || ScriptFeature.warning(profile.get(), file)
                                .map(context.workbench().prompts()::confirm)
                                .orElse(true);
        if (running.get() || !agreed) {
            return;
        }
        clear();
        running.set(true);
        stopping = false;
        state.set("Connecting…");
        var seen = new RunWatch(file.toString(), context, this::refresh, this::add);
        watch = seen;
        task = context.workbench().tasks().start("Running " + file.getFileName(), this::stop);
        Profile on = profile.get();
        history.begin(on, on.equals(initial) ? database : Optional.empty());
        var holder = new Holder("script", String.valueOf(file.getFileName()));
        var sessions = new ServerSessions(name -> pool(on, name), holder);
        var options =
                new ScriptOptions(
                        stopAtFailure.get(),
                        MOST_ROWS,
                        charset.get(),
                        folder(),
                        ExportFormat.TABLE);
        var started = new ScriptExecution(sessions, seen, options, new PsqlVariables());
        execution = started;
        context.connections()
                .call(
                        on,
                        () -> {
                            // Fails when there is no way in, so that a password can be asked for.
                            pool(on, "").lease(holder).close();
                            return run(started, sessions);
                        },
                        this::ended,
                        this::failed);
    }

    /// The database is that of the connection that the file was opened with.
    private Pool pool(Profile on, String name) {
        Optional<String> first = on.equals(initial) ? database : Optional.empty();
        return context.connections().pool(on, name.isEmpty() ? first : Optional.of(name));
    }

    private Path folder() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private boolean run(ScriptExecution started, ServerSessions sessions) throws IOException {
        try (sessions) {
            size = Files.size(file);
            return started.run(ScriptSource.file(file, charset.get()));
        }
    }

    /// Stops the running statement and runs no more; returns at once.
    void stop() {
        ScriptExecution now = execution;
        if (now != null) {
            stopping = true;
            state.set("Stopping…");
            now.stop();
        }
    }

    private void add(ResultViewModel result) {
        results.add(result);
    }

    private void refresh() {
        RunWatch seen = watch;
        if (seen == null) {
            return;
        }
        ScriptLog.News news = seen.log().take();
        append(entries, news.entries());
        append(failures, news.failures());
        results.forEach(ResultViewModel::refresh);
        double part = size == 0 ? 0 : Math.min(1, (double) seen.read() / size);
        counted =
                "%s · %s%s"
                        .formatted(
                                Quantity.bytes(seen.read()),
                                steps(news.steps()),
                                news.failed() == 0
                                        ? ""
                                        : " · " + Quantity.count(news.failed()) + " failed");
        failed.set(news.failed() > 0);
        if (running.get()) {
            fraction.set(part);
            state.set(counted);
            if (task != null) {
                task.progress(part, counted);
            }
        }
    }

    private static String steps(long count) {
        return Quantity.count(count) + (count == 1 ? " step" : " steps");
    }

    private static void append(ObservableList<LogEntry> to, List<LogEntry> news) {
        to.addAll(news);
        if (to.size() > ScriptLog.MOST) {
            to.remove(0, to.size() - ScriptLog.MOST);
        }
    }

    private void ended(boolean complete) {
        refresh();
        fraction.set(complete ? 1 : fraction.get());
        String how = complete ? "Done" : stopping ? "Stopped" : "Ended with failures";
        finish(how + " · " + counted);
        history.end(complete, stopping, watch);
    }

    private void failed(Throwable failure) {
        refresh();
        failed.set(true);
        finish(Failure.sentence(failure));
    }

    private void finish(String words) {
        running.set(false);
        state.set(words);
        execution = null;
        if (task != null) {
            task.done();
            task = null;
        }
    }

    /// Removes a result and frees its memory.
    void close(ResultViewModel result) {
        results.remove(result);
        context.background()
                .submit(
                        () -> {
                            result.rows().close();
                            return result;
                        },
                        closed -> {});
    }

    /// Removes log and results and frees the rows' memory.
    void clear() {
        List<ResultViewModel> old = List.copyOf(results);
        results.clear();
        entries.clear();
        failures.clear();
        failed.set(false);
        fraction.set(0);
        watch = null;
        context.background()
                .submit(
                        () -> {
                            for (ResultViewModel result : old) {
                                result.rows().close();
                            }
                            return old.size();
                        },
                        closed -> {});
    }

    ObjectProperty<Profile> profileProperty() {
        return profile;
    }

    Optional<String> database() {
        return database;
    }

    ObjectProperty<Charset> charsetProperty() {
        return charset;
    }

    BooleanProperty stopAtFailureProperty() {
        return stopAtFailure;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// From 0 to 1, by bytes.
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// One line on how far it is or how it ended.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether something has failed.
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// The newest lines of the log.
    ObservableList<LogEntry> entries() {
        return entries;
    }

    ObservableList<LogEntry> failures() {
        return failures;
    }

    ObservableList<ResultViewModel> results() {
        return results;
    }
}
