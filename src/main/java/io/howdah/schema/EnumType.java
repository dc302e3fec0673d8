package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An enumerated type with its labels in order.
public record EnumType(
        QualifiedName name, List<String> labels, Ownership ownership, @Nullable String comment)
        implements UserType {

    public EnumType {
        labels = List.copyOf(labels);
    }
}
