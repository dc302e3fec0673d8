package io.howdah.catalog;

import org.jspecify.annotations.Nullable;

/// An index in the tree of objects.
///
/// @param definition the complete CREATE INDEX statement
/// @param bytes its size on disk
/// @param scans how often it was used since statistics were reset
public record IndexEntry(
        long oid,
        String name,
        String method,
        boolean primary,
        boolean unique,
        boolean valid,
        String definition,
        long bytes,
        long scans,
        @Nullable String comment) {}
