package io.howdah.schema.layout;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Entity;

/// An entity in its place.
public record PlacedEntity(Entity entity, Box box) {

    public QualifiedName name() {
        return entity.name();
    }

    PlacedEntity plus(double dx, double dy) {
        return new PlacedEntity(entity, box.plus(dx, dy));
    }
}
