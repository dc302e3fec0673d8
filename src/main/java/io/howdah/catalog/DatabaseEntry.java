package io.howdah.catalog;

import org.jspecify.annotations.Nullable;

/// A database of the server.
///
/// @param current whether the connection is to this one
/// @param connectable whether it accepts connections and the role may connect
public record DatabaseEntry(
        String name,
        String owner,
        boolean current,
        boolean connectable,
        @Nullable String comment) {}
