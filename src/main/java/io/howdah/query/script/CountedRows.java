package io.howdah.query.script;

import io.howdah.query.Notice;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Tells how many rows have come, besides showing them.
record CountedRows(RunListener shown, LongConsumer count) implements RunListener {

    @Override
    public RowSink columns(List<ResultColumn> columns) {
        return shown.columns(columns);
    }

    @Override
    public void fetched(long rows) {
        count.accept(rows);
        shown.fetched(rows);
    }

    @Override
    public void notice(Notice notice) {
        shown.notice(notice);
    }

    @Override
    public @Nullable InputStream copyInput() throws IOException {
        return shown.copyInput();
    }

    @Override
    public @Nullable OutputStream copyOutput() {
        return shown.copyOutput();
    }
}
