package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A free-standing composite type.
public record CompositeType(
        QualifiedName name,
        List<Attribute> attributes,
        Ownership ownership,
        @Nullable String comment)
        implements UserType {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /// One attribute.
    ///
    /// @param collation the collation's SQL name when it is not the type's own
    public record Attribute(
            String name, String type, @Nullable String collation, @Nullable String comment) {}
}
