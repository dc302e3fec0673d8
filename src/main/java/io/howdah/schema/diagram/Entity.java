package io.howdah.schema.diagram;

import io.howdah.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table on a diagram.
///
/// @param partitions how many partitions stand behind it, at all levels; they are not drawn
public record Entity(
        QualifiedName name, List<Attribute> attributes, int partitions, @Nullable String comment) {

    public Entity {
        attributes = List.copyOf(attributes);
    }

    /// The attributes that are drawn at the given detail.
    public List<Attribute> visible(Detail detail) {
        return switch (detail) {
            case ALL_COLUMNS -> attributes;
            case KEY_COLUMNS -> attributes.stream().filter(Attribute::key).toList();
            case NAME_ONLY -> List.of();
        };
    }
}
