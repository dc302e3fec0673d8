package io.howdah.schema.diagram;

import io.howdah.schema.QualifiedName;
import java.util.List;

/// A foreign key on a diagram. A key of several columns is one relationship.
///
/// @param name the constraint's name
/// @param child the table that holds the key
/// @param parent the table that it points to; may be the child itself
/// @param childEnd how many child rows a parent row has
/// @param parentEnd how many parent rows a child row has
public record Relationship(
        String name,
        QualifiedName child,
        List<String> childColumns,
        QualifiedName parent,
        List<String> parentColumns,
        Multiplicity childEnd,
        Multiplicity parentEnd) {

    public Relationship {
        childColumns = List.copyOf(childColumns);
        parentColumns = List.copyOf(parentColumns);
    }

    public boolean selfReference() {
        return child.equals(parent);
    }

    /// Whether the table is at one of its ends.
    public boolean touches(QualifiedName table) {
        return child.equals(table) || parent.equals(table);
    }
}
