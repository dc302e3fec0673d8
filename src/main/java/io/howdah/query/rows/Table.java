package io.howdah.query.rows;

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

/// Rows that were computed here, of the same form as those of a server.
public record Table(List<ResultColumn> columns, PackedRows rows) {

    /// Computed rows stay in memory: there are never many of them.
    private static final Path NO_FOLDER = Path.of("");

    public Table {
        columns = List.copyOf(columns);
    }

    /// Without rows as yet.
    static Table of(List<ResultColumn> columns) {
        return new Table(
                columns, new PackedRows(columns.size(), new RowMemory(Long.MAX_VALUE), NO_FOLDER));
    }

    /// Adds a row; null is NULL.
    void add(List<? extends @Nullable String> values) {
        try {
            rows.add(new Texts(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Texts(List<? extends @Nullable String> values) implements Row {

        @Override
        public int columns() {
            return values.size();
        }

        @Override
        public byte @Nullable [] value(int column) {
            String value = values.get(column);
            return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        }
    }
}
