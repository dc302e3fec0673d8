package io.howdah.ui.editor;

import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.ServerError;
import io.howdah.query.script.ScriptExecution;
import io.howdah.query.script.ScriptObserver;
import io.howdah.query.script.ScriptOptions;
import io.howdah.query.script.ScriptSource;
import io.howdah.query.script.ScriptStatement;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.ScriptPlace;
import io.howdah.sql.psql.PsqlVariables;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.shell.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs steps of an editor's text one after the other; tells of each on the FX thread.
final class EditorRun {

    /// Hears of the run, on the FX thread.
    interface Observer {

        void started(ScriptItem step);

        void result(ResultViewModel result);

        void notice(Notice notice);

        /// The script itself has said something.
        void said(String words);

        /// @param written the step as the editor's text has it
        /// @param goesOn whether the next step runs although this one failed
        void ended(ScriptItem step, String written, Outcome outcome, boolean goesOn);
    }

    /// What error messages call the editor's own text.
    private static final String EDITOR = "";

    private final ScriptExecution execution;
    private final RunPart text;
    private final EditorContext context;
    private final EditorConnection connection;
    private final Observer observer;

    /// @param variables keep what the script sets
    /// @param stopsAtFailure unless the script itself says otherwise
    EditorRun(
            EditorConnection connection,
            RunPart text,
            PsqlVariables variables,
            EditorContext context,
            boolean stopsAtFailure,
            Observer observer) {
        this.connection = connection;
        this.text = text;
        this.context = context;
        this.observer = observer;
        var options =
                ScriptOptions.in(Path.of(System.getProperty("user.home")))
                        .withStopAtFailure(stopsAtFailure);
        execution =
                new ScriptExecution(
                        new EditorHost(connection, context.fx()), new Steps(), options, variables);
    }

    /// Blocks until the last step is done, one has ended the script by failing or the run was stopped.
    boolean run() throws IOException {
        return execution.run(ScriptSource.text(EDITOR, text.script()));
    }

    /// Stops the running step and starts no other; returns at once.
    void stop() {
        execution.stop();
    }

    private final class Steps implements ScriptObserver {

        @Override
        public RunListener started(ScriptStatement statement) {
            ScriptItem step = step(statement);
            context.fx().later(() -> observer.started(step));
            return new Listener(statement.text());
        }

        /// The statement as it stands in the editor, its variables replaced; one of an included file has no
        /// place there.
        private ScriptItem step(ScriptStatement statement) {
            int start =
                    statement.source().equals(EDITOR)
                            ? text.place((int) statement.place().offset())
                            : -1;
            return new ScriptItem(
                    ScriptItem.Kind.STATEMENT,
                    statement.text(),
                    start,
                    start + statement.text().length(),
                    statement.place().line());
        }

        @Override
        public void finished(ScriptStatement statement, Outcome outcome, ScriptPlace at) {
            ScriptItem step = step(statement);
            Outcome told =
                    outcome instanceof Outcome.Failed failed
                            ? new Outcome.Failed(
                                    placed(failed.error(), statement.source(), at),
                                    failed.fate(),
                                    failed.rows(),
                                    failed.duration())
                            : outcome;
            String written =
                    statement.source().equals(EDITOR)
                            ? text.written(step.start(), step.text())
                            : step.text();
            boolean goesOn = outcome instanceof Outcome.Failed && !execution.stopsAtFailure();
            context.fx().later(() -> observer.ended(step, written, told, goesOn));
        }

        /// The error about the editor's text; one in an included file says where it is.
        private ServerError placed(ServerError error, String source, ScriptPlace at) {
            if (source.equals(EDITOR)) {
                return error.position() < 0 ? error : error.at(text.place(error.position()));
            }
            String place = "%s:%d:%d: ".formatted(source, at.line(), at.column());
            return new ServerError(
                    error.sqlState(),
                    place + error.message(),
                    error.detail(),
                    error.hint(),
                    -1,
                    error.where(),
                    error.object());
        }

        @Override
        public void said(String words, Channel channel) {
            context.fx().later(() -> observer.said(words));
        }

        @Override
        public boolean shows(String name) {
            context.fx()
                    .later(() ->
                            context.workbench()
                                    .request(
                                            new Request.OpenObject(
                                                    connection.profile(),
                                                    connection.database(),
                                                    name)));
            return true;
        }
    }

    private final class Listener implements RunListener {

        /// A refresh that waits for the FX thread stands for all batches that arrive until then.
        private final AtomicBoolean waiting = new AtomicBoolean();

        private final String statement;

        private ResultViewModel result = new ResultViewModel(List.of(), emptyRows());

        Listener(String statement) {
            this.statement = statement;
        }

        private PackedRows emptyRows() {
            return new PackedRows(0, context.results().memory(), context.results().spillFolder());
        }

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            var rows =
                    new PackedRows(
                            columns.size(),
                            context.results().memory(),
                            context.results().spillFolder());
            var fresh = new ResultViewModel(columns, rows, statement);
            result = fresh;
            context.fx().later(() -> observer.result(fresh));
            return rows;
        }

        @Override
        public void fetched(long rows) {
            ResultViewModel growing = result;
            if (waiting.compareAndSet(false, true)) {
                context.fx()
                        .later(() -> {
                            waiting.set(false);
                            growing.refresh();
                        });
            }
        }

        @Override
        public void notice(Notice notice) {
            context.fx().later(() -> observer.notice(notice));
        }
    }
}
