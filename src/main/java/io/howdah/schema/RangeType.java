package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// A range type.
///
/// @param operatorClass the operator class's SQL name when it is not the subtype's default
/// @param collation the collation's SQL name when it is not the subtype's own
/// @param canonical the canonicalization function's SQL name
/// @param subtypeDiff the difference function's SQL name
/// @param multirange the name of the multirange type (PostgreSQL 14)
public record RangeType(
        QualifiedName name,
        String subtype,
        @Nullable String operatorClass,
        @Nullable String collation,
        @Nullable String canonical,
        @Nullable String subtypeDiff,
        @Nullable QualifiedName multirange,
        Ownership ownership,
        @Nullable String comment)
        implements UserType {}
