package io.howdah.catalog;

import org.jspecify.annotations.Nullable;

/// A schema in the tree of objects.
///
/// @param system whether it is PostgreSQL's own
/// @param usable whether the role holds USAGE on it
public record SchemaEntry(
        String name, String owner, boolean system, boolean usable, @Nullable String comment) {}
