package io.howdah.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A domain: another type with constraints.
///
/// @param collation the collation's SQL name when it is not the base type's own
/// @param defaultExpression null for none
public record Domain(
        QualifiedName name,
        String baseType,
        @Nullable String collation,
        @Nullable String defaultExpression,
        @Nullable NotNull notNull,
        List<CheckConstraint> checks,
        Ownership ownership,
        @Nullable String comment)
        implements UserType {

    public Domain {
        checks = Canonical.sorted(checks, Comparator.comparing(CheckConstraint::name));
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.DOMAIN;
    }
}
