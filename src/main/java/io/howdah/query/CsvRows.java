package io.howdah.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Rows as comma-separated values (RFC 4180 with line feeds), with PostgreSQL's way to tell NULL from
/// an empty text.
final class CsvRows implements RowSink {

    private static final byte[] END_OF_COPY = {'\\', '.'};

    private final OutputStream out;

    CsvRows(List<ResultColumn> columns, OutputStream out) throws IOException {
        this.out = out;
        for (int i = 0; i < columns.size(); i++) {
            value(columns.get(i).name().getBytes(StandardCharsets.UTF_8), i);
        }
        out.write('\n');
    }

    @Override
    public void add(Row row) throws IOException {
        for (int i = 0; i < row.columns(); i++) {
            byte[] value = row.value(i);
            if (value != null) {
                value(value, i);
            } else if (i > 0) {
                out.write(',');
            }
        }
        out.write('\n');
    }

    private void value(byte[] value, int column) throws IOException {
        if (column > 0) {
            out.write(',');
        }
        if (!needsQuotes(value)) {
            out.write(value);
            return;
        }
        out.write('"');
        int from = 0;
        for (int i = 0; i < value.length; i++) {
            if (value[i] == '"') {
                out.write(value, from, i + 1 - from);
                from = i;
            }
        }
        out.write(value, from, value.length - from);
        out.write('"');
    }

    private static boolean needsQuotes(byte[] value) {
        for (byte b : value) {
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return value.length == 0 || Arrays.equals(value, END_OF_COPY);
    }

    @Override
    public void finish() {}
}
