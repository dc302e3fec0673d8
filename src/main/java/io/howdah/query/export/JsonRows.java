package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rows as JSON objects, one a line. NULL and the `null` of a JSON column are written alike.
final class JsonRows implements RowSink {

    /// What stands around the objects.
    enum Frame {
        ARRAY("[", "\n{", ",\n{", "]\n", "\n]\n"),
        LINES("", "{", "\n{", "", "\n");

        private final String open;
        private final String first;
        private final String next;
        private final String closeEmpty;
        private final String close;

        Frame(String open, String first, String next, String closeEmpty, String close) {
            this.open = open;
            this.first = first;
            this.next = next;
            this.closeEmpty = closeEmpty;
            this.close = close;
        }
    }

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final List<ValueKind> kinds;
    private final OutputStream out;
    private final Frame frame;
    private final List<byte[]> names;
    private boolean any;

    JsonRows(List<ResultColumn> columns, OutputStream out, Frame frame) throws IOException {
        this.kinds = columns.stream().map(ValueKind::of).toList();
        this.out = out;
        this.frame = frame;
        names =
                UniqueNames.of(columns).stream()
                        .map(name -> name.getBytes(StandardCharsets.UTF_8))
                        .toList();
        write(frame.open);
    }

    @Override
    public void add(Row row) throws IOException {
        write(any ? frame.next : frame.first);
        any = true;
        for (int i = 0; i < row.columns(); i++) {
            if (i > 0) {
                out.write(',');
            }
            string(names.get(i));
            out.write(':');
            byte[] value = row.value(i);
            if (value == null) {
                write("null");
            } else {
                value(kinds.get(i), value);
            }
        }
        out.write('}');
    }

    private void value(ValueKind kind, byte[] value) throws IOException {
        if (kind == ValueKind.BOOLEAN) {
            write(value[0] == 't' ? "true" : "false");
        } else if (kind == ValueKind.JSON) {
            json(value);
        } else if (kind.isNumber() && ValueKind.isFinite(value)) {
            out.write(value);
        } else {
            string(value);
        }
    }

    /// `json` keeps its line ends, which stand between tokens only: in a line they become spaces.
    private void json(byte[] value) throws IOException {
        if (frame == Frame.ARRAY) {
            out.write(value);
            return;
        }
        for (byte b : value) {
            out.write(b == '\n' || b == '\r' ? ' ' : b);
        }
    }

    private void string(byte[] text) throws IOException {
        out.write('"');
        for (byte b : text) {
            switch (b) {
                case '"', '\\' -> {
                    out.write('\\');
                    out.write(b);
                }
                case '\n' -> write("\\n");
                case '\r' -> write("\\r");
                case '\t' -> write("\\t");
                default -> {
                    if (b >= 0 && b < 0x20) {
                        write("\\u00");
                        out.write(HEX[b >> 4]);
                        out.write(HEX[b & 15]);
                    } else {
                        out.write(b);
                    }
                }
            }
        }
        out.write('"');
    }

    private void write(String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void finish() throws IOException {
        write(any ? frame.close : frame.closeEmpty);
    }
}
