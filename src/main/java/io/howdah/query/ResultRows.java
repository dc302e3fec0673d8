package io.howdah.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Tuple;

/// Hands the rows of one statement to the listener's sink.
final class ResultRows {

    private final RunListener listener;
    private final TypeNames types;
    private final long limit;
    private final TupleRow row = new TupleRow();
    private final BatchSize batch = new BatchSize();
    private @Nullable RowSink sink;

    /// Read by another thread when the run had to be left behind.
    private volatile long count;

    private boolean cut;

    ResultRows(RunListener listener, TypeNames types, long limit) {
        this.listener = listener;
        this.types = types;
        this.limit = limit;
    }

    /// Rows handed over.
    long count() {
        return count;
    }

    /// How many to fetch next; one more than the limit shows whether there are more.
    int batchRows() {
        return limit == 0 ? batch.rows() : (int) Math.min(batch.rows(), limit - count + 1);
    }

    /// Whether a row was left out because of the limit.
    boolean isCut() {
        return cut;
    }

    void deliver(Reply reply) throws IOException {
        if (reply.fields() == null && sink == null) {
            return;
        }
        RowSink to = sink;
        if (to == null) {
            to = listener.columns(columns(reply));
            sink = to;
        }
        long bytes = 0;
        long handed = count;
        List<Tuple> tuples = reply.tuples();
        for (Tuple tuple : tuples) {
            if (limit > 0 && handed >= limit) {
                cut = true;
                break;
            }
            row.tuple = tuple;
            to.add(row);
            bytes += tuple.length();
            handed++;
            count = handed;
        }
        batch.learn(tuples.size(), bytes);
        listener.fetched(count);
    }

    private List<ResultColumn> columns(Reply reply) {
        var fields = reply.fields();
        return fields == null ? List.of() : Arrays.stream(fields).map(types::column).toList();
    }

    void finish() throws IOException {
        if (sink != null) {
            sink.finish();
        }
    }

    private static final class TupleRow implements Row {

        private Tuple tuple = new Tuple(0);

        @Override
        public int columns() {
            return tuple.fieldCount();
        }

        @Override
        public byte @Nullable [] value(int column) {
            return tuple.get(column);
        }
    }
}
