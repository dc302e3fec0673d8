package io.howdah.ui.editor;

import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.ScriptListener;
import io.howdah.query.ScriptRun;
import io.howdah.query.Session;
import io.howdah.sql.ScriptItem;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.result.ResultViewModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs steps of an editor's text one after the other until one fails; tells of each on the FX thread.
final class EditorRun {

    /// Hears of the run, on the FX thread.
    interface Observer {

        void started(ScriptItem step);

        void result(ResultViewModel result);

        void notice(Notice notice);

        void ended(ScriptItem step, Outcome outcome);
    }

    private final ScriptRun script;
    private final List<ScriptItem> items;
    private final EditorContext.Results results;
    private final FxThread fx;
    private final Observer observer;

    EditorRun(
            Session session,
            List<ScriptItem> items,
            EditorContext.Results results,
            FxThread fx,
            Observer observer) {
        script = new ScriptRun(session, new Steps(), true, 0);
        this.items = List.copyOf(items);
        this.results = results;
        this.fx = fx;
        this.observer = observer;
    }

    /// Blocks until the last step is done, one has failed or the run was stopped.
    boolean run() {
        return script.run(items);
    }

    /// Stops the running step and starts no other; returns at once.
    void stop() {
        script.stop();
    }

    private final class Steps implements ScriptListener {

        @Override
        public RunListener started(ScriptItem step) {
            fx.later(() -> observer.started(step));
            return new Listener(step.text());
        }

        @Override
        public void finished(ScriptItem step, Outcome outcome) {
            fx.later(() -> observer.ended(step, outcome));
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
            return new PackedRows(0, results.memory(), results.spillFolder());
        }

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            var rows = new PackedRows(columns.size(), results.memory(), results.spillFolder());
            var fresh = new ResultViewModel(columns, rows, statement);
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
