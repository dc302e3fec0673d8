package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// Anything that lives in a schema under a name of its own.
public sealed interface SchemaObject
        permits Relation, Sequence, UserType, Routine, Aggregate, Statistics {

    QualifiedName name();

    ObjectKind kind();

    Ownership ownership();

    @Nullable String comment();

    /// What identifies the object among all others.
    default ObjectRef ref() {
        return ObjectRef.of(kind(), name());
    }
}
