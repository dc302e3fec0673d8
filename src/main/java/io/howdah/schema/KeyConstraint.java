package io.howdah.schema;

import java.util.List;

/// A primary key or unique constraint with the index that enforces it.
public sealed interface KeyConstraint extends Constraint permits PrimaryKey, UniqueConstraint {

    /// Columns that the index carries but that do not count for uniqueness.
    List<String> include();

    /// Whether the last column is a range that must not overlap (PostgreSQL 18).
    boolean withoutOverlaps();

    Deferral deferral();

    BackingIndex index();
}
