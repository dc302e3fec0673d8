package io.howdah.sql.names;

import org.jspecify.annotations.Nullable;

/// A column as a statement may name it.
///
/// @param type as `format_type` writes it, "" when it is not known
/// @param required whether an INSERT must give it a value: NOT NULL without a default
/// @param key whether it is part of the primary key
public record ColumnName(
        String name, String type, boolean required, boolean key, @Nullable String comment) {

    /// A column of a query, of which no more is known.
    public static ColumnName of(String name, String type) {
        return new ColumnName(name, type, false, false, null);
    }

    /// The same column under another name.
    public ColumnName named(String other) {
        return new ColumnName(other, type, required, key, comment);
    }
}
