package io.howdah.ui.editor;

import io.howdah.query.ExplainOptions;
import io.howdah.query.Explanation;
import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.psql.PsqlVariables;
import io.howdah.ui.control.Failure;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.shell.RunningTask;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Runs or explains one part of an editor's text at a time and puts what comes of it into the output.
final class EditorRunner {

    private static final int TITLE_LENGTH = 60;

    private final EditorContext context;
    private final InstantSource clock;
    private final EditorConnection connection;
    private final EditorOutput output;
    private final EditorHistory history;
    private final Supplier<String> title;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Consumer<String> ran = statement -> {};
    private final PsqlVariables variables = new PsqlVariables();
    private final BooleanProperty goingOn = new SimpleBooleanProperty();
    private @Nullable RunningTask task;
    private @Nullable EditorRun run;

    /// @param title what the task is called in the status bar
    EditorRunner(
            EditorContext context,
            InstantSource clock,
            EditorConnection connection,
            EditorOutput output,
            Supplier<String> title) {
        this.context = context;
        this.clock = clock;
        this.connection = connection;
        this.output = output;
        this.history = new EditorHistory(new RunHistory(context), connection);
        this.title = title;
    }

    void onRan(Consumer<String> listener) {
        ran = ran.andThen(listener);
    }

    /// Whether the tab's scripts have set the psql variable of that name.
    boolean isSet(String variable) {
        return variables.value(variable).isPresent();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether the steps after one that failed run all the same.
    BooleanProperty goingOnProperty() {
        return goingOn;
    }

    /// Starts the steps; they run one after the other.
    void run(RunPart text) {
        output.beginRun();
        runBeside(text);
    }

    /// The same beside the results that there are.
    void runBeside(RunPart text) {
        RunningTask started = begin("Running ");
        var fresh =
                new EditorRun(
                        connection,
                        text,
                        variables,
                        context,
                        !goingOn.get(),
                        new RunObserver(text, started));
        run = fresh;
        connection.call(fresh::run, complete -> ended(), this::failed);
    }

    /// Asks for the plan of a statement; with ANALYZE it runs and is rolled back.
    void explain(ExplainedText text, ExplainOptions options) {
        output.forgetMessages();
        begin("Explaining ");
        Instant began = clock.instant();
        connection.call(
                () -> EditorExplain.explain(connection, text, options),
                explanation -> {
                    history.remember(explanation, text, began);
                    explained(explanation);
                },
                this::failed);
    }

    private RunningTask begin(String doing) {
        running.set(true);
        RunningTask started = context.workbench().tasks().start(doing + title.get(), this::cancel);
        task = started;
        return started;
    }

    private void explained(Explanation explanation) {
        if (explanation instanceof Explanation.Explained plan) {
            plan.notices().forEach(notice -> output.add(Message.of(notice)));
            context.workbench().request(EditorExplain.request(connection, title.get(), plan));
        } else {
            output.addFault(EditorExplain.message(explanation));
        }
        ended();
    }

    private void failed(Throwable failure) {
        output.add(
                failure instanceof CancellationException
                        ? Message.notice(String.valueOf(failure.getMessage()))
                        : Message.error(Failure.sentence(failure)));
        ended();
    }

    private void ended() {
        output.endRun();
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

    private final class RunObserver implements EditorRun.Observer {

        private final RunPart text;
        private final RunningTask shown;
        private int steps;
        private Instant began = clock.instant();
        private Optional<ResultViewModel> latest = Optional.empty();

        RunObserver(RunPart text, RunningTask shown) {
            this.text = text;
            this.shown = shown;
        }

        @Override
        public void started(ScriptItem step) {
            began = clock.instant();
            latest = Optional.empty();
            connection.refresh();
            int count = text.steps();
            double fraction = count == 1 ? RunningTask.INDETERMINATE : (double) steps++ / count;
            shown.progress(fraction, firstLine(step.text()));
        }

        @Override
        public void result(ResultViewModel result) {
            latest = Optional.of(result);
            output.add(result);
        }

        @Override
        public void notice(Notice notice) {
            output.add(Message.of(notice));
        }

        @Override
        public void said(String words) {
            output.add(Message.notice(words));
        }

        @Override
        public void ended(ScriptItem step, String written, Outcome outcome, boolean goesOn) {
            output.results().forEach(ResultViewModel::refresh);
            latest.ifPresent(result -> result.ended(outcome));
            output.addFault(text.told(step, outcome, goesOn));
            connection.refresh();
            history.remember(written, text.filled(), outcome, began);
            ran.accept(step.text());
        }
    }

    private static String firstLine(String text) {
        String line = text.lines().map(String::strip).limit(3).collect(Collectors.joining(" "));
        return line.length() <= TITLE_LENGTH ? line : line.substring(0, TITLE_LENGTH) + "…";
    }
}
