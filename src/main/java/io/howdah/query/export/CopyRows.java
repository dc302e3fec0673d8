package io.howdah.query.export;

import io.howdah.query.RelationName;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Rows as a COPY statement with its data, as pg_dump writes them (COPY's text format).
final class CopyRows implements RowSink {

    private static final byte[] NULL = {'\\', 'N'};

    /// What ends the data.
    static final String END = "\\.\n";

    private final OutputStream out;

    CopyRows(List<ResultColumn> columns, OutputStream out, String table) throws IOException {
        this.out = out;
        out.write(head(columns.stream().map(ResultColumn::name).toList(), table));
        UniqueNames.require(columns, "COPY");
    }

    /// The statement in front of the data.
    private static byte[] head(List<String> columns, String table) {
        String names = columns.stream().map(RelationName::quote).collect(Collectors.joining(", "));
        return "COPY %s (%s) FROM stdin;\n"
                .formatted(table, names)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void add(Row row) throws IOException {
        for (int i = 0; i < row.columns(); i++) {
            if (i > 0) {
                out.write('\t');
            }
            byte[] value = row.value(i);
            if (value == null) {
                out.write(NULL);
            } else {
                escaped(value);
            }
        }
        out.write('\n');
    }

    private void escaped(byte[] value) throws IOException {
        for (byte b : value) {
            char escape = escape(b);
            if (escape != 0) {
                out.write('\\');
                out.write(escape);
            } else {
                out.write(b);
            }
        }
    }

    /// The character behind a backslash, 0 when the byte stands for itself (`CopyAttributeOutText` in
    /// the server's copyto.c).
    private static char escape(byte b) {
        return switch (b) {
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            case 0x0B -> 'v';
            case '\\' -> '\\';
            default -> 0;
        };
    }

    @Override
    public void finish() throws IOException {
        out.write(END.getBytes(StandardCharsets.US_ASCII));
    }
}
