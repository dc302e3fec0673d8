package io.howdah.catalog;

import org.jspecify.annotations.Nullable;

/// A column in the tree of objects.
///
/// @param defaultExpression its default or generation expression, or null
public record ColumnEntry(
        String name,
        String type,
        boolean nullable,
        boolean primaryKey,
        boolean foreignKey,
        @Nullable String defaultExpression,
        @Nullable String comment) {}
