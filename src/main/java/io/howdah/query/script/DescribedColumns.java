package io.howdah.query.script;

import io.howdah.query.Notice;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Shows a result's columns as rows.
record DescribedColumns(RunListener shown) implements RunListener {

    private static final long TEXT = 25;
    private static final List<ResultColumn> COLUMNS =
            List.of(
                    new ResultColumn("Column", "text", TEXT, 0, 0),
                    new ResultColumn("Type", "text", TEXT, 0, 0));

    private record Described(ResultColumn column) implements Row {

        @Override
        public int columns() {
            return COLUMNS.size();
        }

        @Override
        public byte[] value(int index) {
            String value = index == 0 ? column.name() : column.type();
            return value.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// No rows come.
    private record Nothing() implements RowSink {

        @Override
        public void add(Row row) {
            throw new IllegalStateException("A described statement returned a row.");
        }

        @Override
        public void finish() {
            // The columns are shown already.
        }
    }

    @Override
    public RowSink columns(List<ResultColumn> columns) {
        RowSink sink = shown.columns(COLUMNS);
        try {
            for (ResultColumn column : columns) {
                sink.add(new Described(column));
            }
            sink.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shown.fetched(columns.size());
        return new Nothing();
    }

    @Override
    public void notice(Notice notice) {
        shown.notice(notice);
    }
}
