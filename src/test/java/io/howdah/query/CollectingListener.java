package io.howdah.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// Keeps everything that it hears.
public final class CollectingListener implements RunListener {

    private final List<ResultColumn> columns = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final LongConsumer onFetched;
    private PackedRows rows = packed(0);

    public CollectingListener() {
        this(count -> {});
    }

    public CollectingListener(LongConsumer onFetched) {
        this.onFetched = onFetched;
    }

    private static PackedRows packed(int columns) {
        return new PackedRows(columns, new RowMemory(1L << 30), Path.of("target", "rows"));
    }

    @Override
    public RowSink columns(List<ResultColumn> described) {
        columns.addAll(described);
        rows = packed(described.size());
        return rows;
    }

    @Override
    public void fetched(long count) {
        onFetched.accept(count);
    }

    @Override
    public void notice(Notice notice) {
        notices.add(notice);
    }

    public List<ResultColumn> columns() {
        return columns;
    }

    public List<Notice> notices() {
        return notices;
    }

    public PackedRows rows() {
        return rows;
    }
}
