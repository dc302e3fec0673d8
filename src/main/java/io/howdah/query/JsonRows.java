package io.howdah.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rows as an array of JSON objects, one a line.
final class JsonRows implements RowSink {

    private static final Set<Long> NUMBERS = Set.of(20L, 21L, 23L, 26L, 700L, 701L, 1700L);
    private static final long BOOLEAN = 16;
    private static final Set<Long> JSON = Set.of(114L, 3802L);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final List<ResultColumn> columns;
    private final OutputStream out;
    private final List<byte[]> names = new ArrayList<>();
    private boolean any;

    JsonRows(List<ResultColumn> columns, OutputStream out) throws IOException {
        this.columns = columns;
        this.out = out;
        Set<String> used = new HashSet<>();
        for (ResultColumn column : columns) {
            names.add(unique(column.name(), used).getBytes(StandardCharsets.UTF_8));
        }
        out.write('[');
    }

    /// The fields of an object need different names.
    private static String unique(String name, Set<String> used) {
        String candidate = name;
        for (int i = 2; !used.add(candidate); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    @Override
    public void add(Row row) throws IOException {
        write(any ? ",\n{" : "\n{");
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
                value(columns.get(i).typeOid(), value);
            }
        }
        out.write('}');
    }

    private void value(long type, byte[] value) throws IOException {
        if (type == BOOLEAN) {
            write(value[0] == 't' ? "true" : "false");
        } else if (JSON.contains(type) || (NUMBERS.contains(type) && isFinite(value))) {
            out.write(value);
        } else {
            string(value);
        }
    }

    /// NaN and Infinity are no JSON numbers.
    private static boolean isFinite(byte[] number) {
        byte last = number[number.length - 1];
        return last >= '0' && last <= '9';
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
        write(any ? "\n]\n" : "]\n");
    }
}
