package io.howdah.query.proof;

import io.howdah.query.Notice;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Keeps the first row of an answer as text ("" for NULL), and the server's warnings.
final class FirstRow implements RunListener, RowSink {

    private final List<String> values = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @Override
    public RowSink columns(List<ResultColumn> columns) {
        return this;
    }

    @Override
    public void add(Row row) {
        for (int i = 0; i < row.columns() && values.size() < row.columns(); i++) {
            byte[] value = row.value(i);
            values.add(value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void finish() {}

    @Override
    public void notice(Notice notice) {
        if (notice.severity().equals("WARNING")) {
            warnings.add(notice.message());
        }
    }

    List<String> values() {
        return List.copyOf(values);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
