package io.howdah.query.script;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.export.DisplayWidth;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rows with a line for each value, as psql prints them after `\x`.
public final class ExpandedRows implements RowSink {

    private final List<ResultColumn> columns;
    private final OutputStream out;
    private final int width;
    private long count;

    /// @param out should be buffered; stays open
    public ExpandedRows(List<ResultColumn> columns, OutputStream out) {
        this.columns = List.copyOf(columns);
        this.out = out;
        width = columns.stream().mapToInt(column -> DisplayWidth.of(column.name())).max().orElse(0);
    }

    @Override
    public void add(Row row) throws IOException {
        line("-[ RECORD " + ++count + " ]" + "-".repeat(width));
        for (int i = 0; i < row.columns(); i++) {
            byte[] value = row.value(i);
            String name = columns.get(i).name();
            String label = name + " ".repeat(width - DisplayWidth.of(name));
            String text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
            for (String part : text.split("\n", -1)) {
                line(label + " | " + part);
                label = " ".repeat(width);
            }
        }
    }

    private void line(String text) throws IOException {
        out.write(text.stripTrailing().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void finish() throws IOException {
        if (count == 0) {
            line("(0 rows)");
        }
        out.write('\n');
    }
}
