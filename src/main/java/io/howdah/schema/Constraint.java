package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named constraint of a table. NOT NULL belongs to its column.
public sealed interface Constraint
        permits KeyConstraint, CheckConstraint, ForeignKey, ExclusionConstraint {

    String name();

    @Nullable String comment();

    /// The plain columns it speaks of, in its own order; a check constraint names none.
    List<String> columns();
}
