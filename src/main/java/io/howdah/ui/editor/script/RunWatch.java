package io.howdah.ui.editor.script;

import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.script.ScriptObserver;
import io.howdah.query.script.ScriptStatement;
import io.howdah.sql.ScriptPlace;
import io.howdah.ui.editor.EditorContext;
import io.howdah.ui.editor.KeptError;
import io.howdah.ui.result.ResultViewModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches a script from its own thread; what it sees reaches the FX thread in bundles.
final class RunWatch implements ScriptObserver {

    /// Results that get a tab.
    static final int MOST_RESULTS = 30;

    private final String script;
    private final EditorContext context;
    private final Runnable news;
    private final Consumer<ResultViewModel> results;
    private final ScriptLog log = new ScriptLog();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile long read;
    private volatile long rows;
    private volatile @Nullable String firstError;

    /// Of the statement that runs.
    private @Nullable ResultViewModel newest;

    private int shown;

    /// @param news called on the FX thread when there is something in the log
    /// @param results called there with each result, as its first rows come
    RunWatch(
            String script,
            EditorContext context,
            Runnable news,
            Consumer<ResultViewModel> results) {
        this.script = script;
        this.context = context;
        this.news = news;
        this.results = results;
    }

    ScriptLog log() {
        return log;
    }

    /// Bytes of the script that have been read.
    long read() {
        return read;
    }

    /// Rows that all statements together returned or affected.
    long rows() {
        return rows;
    }

    /// What the first failure said, and where.
    @Nullable String firstError() {
        return firstError;
    }

    private void tell() {
        if (waiting.compareAndSet(false, true)) {
            context.fx()
                    .later(() -> {
                        waiting.set(false);
                        news.run();
                    });
        }
    }

    @Override
    public RunListener started(ScriptStatement statement) {
        return new Rows(statement);
    }

    @Override
    public void finished(ScriptStatement statement, Outcome outcome, ScriptPlace at) {
        long before = rows;
        rows = before + Math.max(0, outcome.rows());
        if (firstError == null && outcome instanceof Outcome.Failed failed) {
            String message = KeptError.of(failed.error(), failed.error().message(), "");
            firstError = "Line %d: %s".formatted(at.line(), message);
        }
        log.add(LogEntry.of(log.next(), statement, outcome, at, script));
        ResultViewModel ended = newest;
        newest = null;
        if (ended != null) {
            context.fx().later(() -> ended.ended(outcome));
        }
        tell();
    }

    @Override
    public void said(String words, Channel channel) {
        log.add(LogEntry.said(log.next(), words));
        tell();
    }

    @Override
    public void progress(long bytes) {
        read = bytes;
        tell();
    }

    private final class Rows implements RunListener {

        private final ScriptStatement statement;

        Rows(ScriptStatement statement) {
            this.statement = statement;
        }

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            if (shown++ >= MOST_RESULTS) {
                return new Unseen();
            }
            var rows =
                    new PackedRows(
                            columns.size(),
                            context.results().memory(),
                            context.results().spillFolder());
            var result = new ResultViewModel(columns, rows, statement.text());
            newest = result;
            context.fx().later(() -> results.accept(result));
            return rows;
        }

        @Override
        public void notice(Notice notice) {
            log.add(LogEntry.said(log.next(), notice.severity() + ": " + notice.message()));
            tell();
        }
    }

    /// Takes the rows of a result for which there is no tab.
    private static final class Unseen implements RowSink {

        @Override
        public void add(Row row) {
            // The log counts it.
        }

        @Override
        public void finish() {
            // Nothing was kept.
        }
    }
}
