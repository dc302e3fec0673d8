package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Rows as separated values (RFC 4180 with line feeds), byte for byte as COPY writes them, with its way
/// to tell NULL from an empty text.
final class DelimitedRows implements RowSink {

    private static final byte[] END_OF_COPY = {'\\', '.'};

    private final OutputStream out;
    private final byte delimiter;
    private final byte[] nullText;
    private final boolean quoteAll;
    private final boolean single;

    DelimitedRows(List<ResultColumn> columns, OutputStream out, DelimitedOptions options)
            throws IOException {
        this.out = out;
        delimiter = (byte) options.delimiter();
        nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
        quoteAll = options.quoteAll();
        single = columns.size() == 1;
        if (options.header()) {
            for (int i = 0; i < columns.size(); i++) {
                byte[] name = columns.get(i).name().getBytes(StandardCharsets.UTF_8);
                value(name, i, needsQuotes(name));
            }
            out.write('\n');
        }
    }

    @Override
    public void add(Row row) throws IOException {
        for (int i = 0; i < row.columns(); i++) {
            byte[] value = row.value(i);
            if (value == null) {
                value(nullText, i, false);
            } else {
                value(value, i, quoteAll || needsQuotes(value));
            }
        }
        out.write('\n');
    }

    private void value(byte[] value, int column, boolean quoted) throws IOException {
        if (column > 0) {
            out.write(delimiter);
        }
        if (!quoted) {
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

    private boolean needsQuotes(byte[] value) {
        for (byte b : value) {
            if (b == delimiter || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return Arrays.equals(value, nullText) || (single && Arrays.equals(value, END_OF_COPY));
    }

    @Override
    public void finish() {}
}
