package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// Extended statistics over columns or expressions of a table.
///
/// @param definition the complete `CREATE STATISTICS` statement without its semicolon
/// @param target the `SET STATISTICS` value, or null for the default
public record Statistics(
        QualifiedName name,
        QualifiedName table,
        String definition,
        @Nullable Integer target,
        Ownership ownership,
        @Nullable String comment)
        implements SchemaObject {

    @Override
    public ObjectKind kind() {
        return ObjectKind.STATISTICS;
    }
}
