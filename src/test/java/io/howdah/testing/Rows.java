package io.howdah.testing;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Results without a server: columns of known types and rows of texts.
public final class Rows {

    public static final long INTEGER = 23;
    public static final long NUMERIC = 1700;
    public static final long DOUBLE = 701;
    public static final long TEXT = 25;
    public static final long TIMESTAMPTZ = 1184;
    public static final long DATE = 1082;
    public static final long BOOLEAN = 16;
    public static final long JSONB = 3802;

    private static final Path NOWHERE = Path.of("target", "spill");

    private Rows() {}

    public static ResultColumn column(String name, long typeOid) {
        String type =
                switch ((int) typeOid) {
                    case 23 -> "integer";
                    case 1700 -> "numeric";
                    case 701 -> "double precision";
                    case 1184 -> "timestamp with time zone";
                    case 1082 -> "date";
                    case 16 -> "boolean";
                    case 3802 -> "jsonb";
                    default -> "text";
                };
        return new ResultColumn(name, type, typeOid, 0, 0);
    }

    /// Packs rows of the same length; null is NULL.
    public static PackedRows of(List<? extends @Nullable String[]> rows) {
        var packed =
                new PackedRows(
                        rows.isEmpty() ? 0 : rows.getFirst().length,
                        new RowMemory(RowMemory.STANDARD_LIMIT),
                        NOWHERE);
        rows.forEach(row -> add(packed, row));
        return packed;
    }

    /// Rows of one column.
    public static PackedRows ofColumn(List<@Nullable String> values) {
        return of(values.stream().map(value -> new @Nullable String[] {value}).toList());
    }

    public static void add(PackedRows to, @Nullable String... values) {
        try {
            to.add(
                    new Row() {
                        @Override
                        public int columns() {
                            return values.length;
                        }

                        @Override
                        public byte @Nullable [] value(int column) {
                            String value = values[column];
                            return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
