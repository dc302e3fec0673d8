package io.howdah.ui.editor;

import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.result.ResultViewModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs statements one after the other until one fails; tells of each step on the FX thread.
final class EditorRun {

    /// Hears of the run, on the FX thread.
    interface Observer {

        void started(SqlStatement statement, int index);

        void result(ResultViewModel result);

        void notice(Notice notice);

        void ended(SqlStatement statement, Outcome outcome);
    }

    private final Session session;
    private final List<SqlStatement> statements;
    private final EditorContext.Results results;
    private final FxThread fx;
    private final Observer observer;

    EditorRun(
            Session session,
            List<SqlStatement> statements,
            EditorContext.Results results,
            FxThread fx,
            Observer observer) {
        this.session = session;
        this.statements = List.copyOf(statements);
        this.results = results;
        this.fx = fx;
        this.observer = observer;
    }

    /// Blocks until the last statement is done, one has failed or the run was stopped.
    boolean run() {
        for (int i = 0; i < statements.size(); i++) {
            SqlStatement statement = statements.get(i);
            int index = i;
            fx.later(() -> observer.started(statement, index));
            Outcome outcome = session.run(statement, new Listener());
            fx.later(() -> observer.ended(statement, outcome));
            if (!(outcome instanceof Outcome.Completed)) {
                return false;
            }
        }
        return true;
    }

    private final class Listener implements RunListener {

        /// A refresh that waits for the FX thread stands for all batches that arrive until then.
        private final AtomicBoolean waiting = new AtomicBoolean();

        private ResultViewModel result = new ResultViewModel(List.of(), emptyRows());

        private PackedRows emptyRows() {
            return new PackedRows(0, results.memory(), results.spillFolder());
        }

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            var rows = new PackedRows(columns.size(), results.memory(), results.spillFolder());
            var fresh = new ResultViewModel(columns, rows);
            result = fresh;
            fx.later(() -> observer.result(fresh));
            return rows;
        }

        @Override
        public void fetched(long rows) {
            ResultViewModel growing = result;
            if (waiting.compareAndSet(false, true)) {
                fx.later(() -> {
                    waiting.set(false);
                    growing.refresh();
                });
            }
        }

        @Override
        public void notice(Notice notice) {
            fx.later(() -> observer.notice(notice));
        }
    }
}
