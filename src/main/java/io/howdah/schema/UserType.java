package io.howdah.schema;

/// A type that was created by a user.
public sealed interface UserType extends SchemaObject
        permits EnumType, Domain, CompositeType, RangeType {

    @Override
    default ObjectKind kind() {
        return ObjectKind.TYPE;
    }
}
