package io.howdah.query.script;

import io.howdah.query.Notice;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a result for the script itself: `\gset` and `\gexec` read it.
final class KeptRows implements RunListener, RowSink {

    private final Consumer<Notice> notices;
    private final long most;
    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private List<ResultColumn> columns = List.of();
    private long count;

    /// @param most rows to keep; the others are counted
    KeptRows(Consumer<Notice> notices, long most) {
        this.notices = notices;
        this.most = most;
    }

    @Override
    public RowSink columns(List<ResultColumn> described) {
        columns = List.copyOf(described);
        return this;
    }

    @Override
    public void add(Row row) {
        if (count++ < most) {
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 0; i < row.columns(); i++) {
                byte[] value = row.value(i);
                values.add(value == null ? null : new String(value, StandardCharsets.UTF_8));
            }
            rows.add(Collections.unmodifiableList(values));
        }
    }

    @Override
    public void finish() {}

    @Override
    public void notice(Notice notice) {
        notices.accept(notice);
    }

    List<ResultColumn> columns() {
        return columns;
    }

    List<List<@Nullable String>> rows() {
        return rows;
    }

    long count() {
        return count;
    }
}
