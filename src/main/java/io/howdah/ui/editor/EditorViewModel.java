package io.howdah.ui.editor;

import io.howdah.connect.Profile;
import io.howdah.query.ExplainOptions;
import io.howdah.query.Explanation;
import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.query.SqlStatement;
import io.howdah.query.TransactionMode;
import io.howdah.sql.ScriptItem;
import io.howdah.store.Draft;
import io.howdah.store.HistoryEntry;
import io.howdah.ui.control.Failure;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.shell.RunningTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One editor: what it runs, what came of it, and its text as a draft.
final class EditorViewModel {

    /// No fault to show.
    static final int NO_FAULT = -1;

    private static final int TITLE_LENGTH = 60;

    private final EditorContext context;
    private final InstantSource clock;
    private final EditorConnection connection;
    private final StringProperty title = new SimpleStringProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final BooleanProperty manualCommit = new SimpleBooleanProperty();
    private final ObservableList<ResultViewModel> results = FXCollections.observableArrayList();
    private final ObservableList<Message> messages = FXCollections.observableArrayList();
    private final ObservableList<ResultViewModel> resultsView =
            FXCollections.unmodifiableObservableList(results);
    private final ObservableList<Message> messagesView =
            FXCollections.unmodifiableObservableList(messages);
    private final ReadOnlyIntegerWrapper fault = new ReadOnlyIntegerWrapper(NO_FAULT);
    private @Nullable RunningTask task;
    private @Nullable EditorRun run;

    EditorViewModel(
            EditorContext context, InstantSource clock, EditorConnection connection, String title) {
        this.context = context;
        this.clock = clock;
        this.connection = connection;
        this.title.set(title);
        manualCommit.subscribe(this::applyMode);
    }

    EditorConnection connection() {
        return connection;
    }

    /// Moves to another database; the transaction mode stays.
    void moveTo(Profile profile, Optional<String> database) {
        connection.moveTo(profile, database);
        applyMode(manualCommit.get());
    }

    private void applyMode(boolean manual) {
        connection
                .session()
                .setTransactionMode(manual ? TransactionMode.MANUAL : TransactionMode.AUTO_COMMIT);
        connection.refresh();
    }

    /// Runs a part of the text, which starts at `offset`.
    void runPart(String part, int offset) {
        runItems(EditorScript.items(part, offset));
    }

    /// Runs steps of the text one after the other, until one fails.
    void runItems(List<ScriptItem> items) {
        if (running.get()) {
            context.workbench()
                    .notices()
                    .show(
                            io.howdah.ui.shell.Notice.information(
                                    "A statement is still running here. Stop it first, or use another tab."));
            return;
        }
        Optional<ScriptItem> meta =
                items.stream().filter(item -> item.kind() == ScriptItem.Kind.META).findFirst();
        if (meta.isPresent()) {
            clear();
            messages.add(
                    new Message(
                            Message.Kind.ERROR,
                            "%s is a command of psql, which the editor does not run. Nothing was run."
                                    .formatted(meta.get().text().lines().findFirst().orElse("")),
                            List.of(),
                            meta.get().start()));
            fault.set(meta.get().start());
            return;
        }
        List<SqlStatement> statements = EditorScript.statements(items);
        if (statements.isEmpty()) {
            clear();
            messages.add(Message.notice("There is no statement to run."));
        } else if (EditorScript.warning(connection.profile(), statements)
                .map(context.workbench().prompts()::confirm)
                .orElse(true)) {
            start(items);
        }
    }

    private void start(List<ScriptItem> items) {
        clear();
        running.set(true);
        RunningTask started =
                context.workbench().tasks().start("Running " + title.get(), this::cancel);
        task = started;
        var fresh =
                new EditorRun(
                        connection.session(),
                        items,
                        context.results(),
                        context.fx(),
                        new RunObserver(items.size(), started));
        run = fresh;
        connection.call(fresh::run, complete -> ended(), this::failed);
    }

    /// Shows the plan of the first statement of some steps; with ANALYZE it runs and is rolled back.
    void explain(List<ScriptItem> items, ExplainOptions options) {
        List<SqlStatement> statements = EditorScript.statements(items);
        if (running.get() || statements.isEmpty()) {
            messages.add(
                    Message.notice(
                            running.get()
                                    ? "A statement is still running here."
                                    : "There is no statement to explain."));
            return;
        }
        clear();
        running.set(true);
        task = context.workbench().tasks().start("Explaining " + title.get(), this::cancel);
        connection.call(
                () -> EditorExplain.explain(connection, statements.getFirst(), options),
                this::explained,
                this::failed);
    }

    private void explained(Explanation explanation) {
        if (explanation instanceof Explanation.Explained plan) {
            plan.notices().forEach(notice -> messages.add(Message.of(notice)));
            context.workbench().request(EditorExplain.request(connection, title.get(), plan));
        } else {
            Message message = EditorExplain.message(explanation);
            messages.add(message);
            fault.set(message.position());
        }
        ended();
    }

    private void failed(Throwable failure) {
        messages.add(Message.error(Failure.sentence(failure)));
        ended();
    }

    private void ended() {
        running.set(false);
        run = null;
        if (task != null) {
            task.done();
            task = null;
        }
        connection.refresh();
    }

    /// Stops what runs; returns at once.
    void cancel() {
        EditorRun now = run;
        if (now == null) {
            connection.session().cancel();
        } else {
            now.stop();
        }
    }

    /// Removes results and messages of the last run and frees their memory.
    void clear() {
        List<ResultViewModel> old = List.copyOf(results);
        results.clear();
        messages.clear();
        fault.set(NO_FAULT);
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

    void commit() {
        runPart("COMMIT", 0);
    }

    void rollback() {
        runPart("ROLLBACK", 0);
    }

    private final class RunObserver implements EditorRun.Observer {

        private final int count;
        private final RunningTask shown;
        private int steps;
        private Instant began = clock.instant();

        RunObserver(int count, RunningTask shown) {
            this.count = count;
            this.shown = shown;
        }

        @Override
        public void started(ScriptItem step) {
            began = clock.instant();
            double fraction = count == 1 ? RunningTask.INDETERMINATE : (double) steps++ / count;
            shown.progress(fraction, firstLine(step.text()));
        }

        @Override
        public void result(ResultViewModel result) {
            results.add(result);
        }

        @Override
        public void notice(Notice notice) {
            messages.add(Message.of(notice));
        }

        @Override
        public void ended(ScriptItem step, Outcome outcome) {
            results.forEach(ResultViewModel::refresh);
            messages.add(Message.of(outcome));
            if (outcome instanceof Outcome.Failed failed && failed.error().position() >= 0) {
                fault.set(failed.error().position());
            }
            connection.refresh();
            remember(step.text(), outcome, began);
        }
    }

    private void remember(String sql, Outcome outcome, Instant began) {
        var entry =
                new HistoryEntry(
                        0,
                        sql,
                        connection.profile().id(),
                        connection.databaseName(),
                        began,
                        outcome.duration(),
                        outcome.rows(),
                        switch (outcome) {
                            case Outcome.Completed _ -> HistoryEntry.Outcome.DONE;
                            case Outcome.Failed _ -> HistoryEntry.Outcome.FAILED;
                            case Outcome.Stopped _ -> HistoryEntry.Outcome.CANCELLED;
                        },
                        outcome instanceof Outcome.Failed(ServerError error, _, _, Duration _)
                                ? error.message()
                                : null);
        context.background().submit(() -> context.store().history().add(entry), id -> {});
    }

    private static String firstLine(String text) {
        String line = text.lines().map(String::strip).limit(3).collect(Collectors.joining(" "));
        return line.length() <= TITLE_LENGTH ? line : line.substring(0, TITLE_LENGTH) + "…";
    }

    /// The editor as the store keeps it.
    Draft draft(String id, String text, int caret, double scroll) {
        return new Draft(
                id,
                title.get(),
                connection.profile().id(),
                connection.database().orElse(null),
                null,
                text,
                caret,
                scroll,
                0);
    }

    StringProperty titleProperty() {
        return title;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    BooleanProperty manualCommitProperty() {
        return manualCommit;
    }

    ObservableList<ResultViewModel> results() {
        return resultsView;
    }

    ObservableList<Message> messages() {
        return messagesView;
    }

    /// Offset in the text that the last error is about, or [#NO_FAULT].
    ReadOnlyIntegerProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }
}
