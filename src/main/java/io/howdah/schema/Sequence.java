package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// A sequence, free-standing, behind a serial column or behind an identity column.
///
/// @param ownedBy the column it is dropped with (`OWNED BY`), or null; null too behind an identity
///     column, which holds it
public record Sequence(
        QualifiedName name,
        SequenceOptions options,
        @Nullable ColumnRef ownedBy,
        Persistence persistence,
        Ownership ownership,
        @Nullable String comment)
        implements SchemaObject {

    @Override
    public ObjectKind kind() {
        return ObjectKind.SEQUENCE;
    }
}
