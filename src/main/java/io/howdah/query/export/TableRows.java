package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Rows in aligned columns. The first thousand decide how wide the columns are; later ones that are
/// wider stick out.
final class TableRows implements RowSink {

    private static final int MEASURED = 1000;

    private final List<ResultColumn> columns;
    private final OutputStream out;
    private final int[] widths;
    private final List<List<List<String>>> measured = new ArrayList<>();
    private boolean headerWritten;
    private long count;

    TableRows(List<ResultColumn> columns, OutputStream out) {
        this.columns = columns;
        this.out = out;
        widths = columns.stream().mapToInt(column -> DisplayWidth.of(column.name())).toArray();
    }

    @Override
    public void add(Row row) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.columns(); i++) {
            byte[] value = row.value(i);
            String text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
            cells.add(List.of(text.split("\r?\n", -1)));
        }
        count++;
        if (headerWritten) {
            print(cells);
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            for (String line : cells.get(i)) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(line));
            }
        }
        measured.add(cells);
        if (measured.size() == MEASURED) {
            printMeasured();
        }
    }

    private void printMeasured() throws IOException {
        StringBuilder names = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String name = columns.get(i).name();
            int space = widths[i] - DisplayWidth.of(name);
            names.append(i == 0 ? " " : "| ").repeat(' ', space / 2).append(name);
            names.repeat(' ', space - space / 2 + 1);
            rule.append(i == 0 ? "" : "+").repeat('-', widths[i] + 2);
        }
        line(names);
        line(rule);
        headerWritten = true;
        for (List<List<String>> cells : measured) {
            print(cells);
        }
        measured.clear();
    }

    /// A value of several lines goes on below, marked with a plus sign as psql does.
    private void print(List<List<String>> cells) throws IOException {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < lines; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                List<String> cell = cells.get(i);
                String part = line < cell.size() ? cell.get(line) : "";
                int space = Math.max(0, widths[i] - DisplayWidth.of(part));
                boolean right = ValueKind.of(columns.get(i)).isRightAligned();
                text.append(i == 0 ? " " : "| ");
                text.repeat(' ', right ? space : 0).append(part).repeat(' ', right ? 0 : space);
                text.append(line + 1 < cell.size() ? '+' : ' ');
            }
            line(text);
        }
    }

    private void line(CharSequence text) throws IOException {
        out.write(text.toString().stripTrailing().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void finish() throws IOException {
        if (!headerWritten) {
            printMeasured();
        }
        line(count == 1 ? "(1 row)" : "(" + count + " rows)");
        out.write('\n');
    }
}
