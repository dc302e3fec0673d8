package io.howdah.query.export;

import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Writes what one statement returns, and remembers why it could not.
final class ExportListener implements RunListener {

    private final ExportStatement statement;
    private final OutputStream out;
    private final LongConsumer progress;
    private @Nullable IOException failure;
    private boolean hasRows;
    private long fetched;

    ExportListener(ExportStatement statement, OutputStream out, LongConsumer progress) {
        this.statement = statement;
        this.out = out;
        this.progress = progress;
    }

    /// What the file's side refused, null when nothing.
    @Nullable IOException failure() {
        return failure;
    }

    /// Whether the statement was one that returns rows, if only none of them.
    boolean hasRows() {
        return hasRows;
    }

    long rows(Outcome outcome) {
        return Math.max(fetched, outcome.rows());
    }

    @Override
    public RowSink columns(List<ResultColumn> columns) {
        hasRows = true;
        try {
            return new Writing(statement.format().open(columns, out, statement.options()));
        } catch (IOException e) {
            failure = e;
            return RowSink.refusing(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void fetched(long rows) {
        fetched = rows;
        progress.accept(rows);
    }

    @Override
    public OutputStream copyOutput() {
        hasRows = true;
        return out;
    }

    /// Passes rows on until the writer fails; then finishing it would only hide why.
    private final class Writing implements RowSink {

        private final RowSink writer;
        private boolean ended;

        Writing(RowSink writer) {
            this.writer = writer;
        }

        @Override
        public void add(Row row) throws IOException {
            attempt(() -> writer.add(row));
        }

        @Override
        public void finish() throws IOException {
            if (!ended && failure == null) {
                ended = true;
                attempt(writer::finish);
            }
        }

        private void attempt(Step step) throws IOException {
            try {
                step.run();
            } catch (UncheckedIOException e) {
                failure = e.getCause();
                throw e.getCause();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
