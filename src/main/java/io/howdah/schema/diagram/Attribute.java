package io.howdah.schema.diagram;

/// A column as an entity shows it.
public record Attribute(
        String name, String type, boolean primaryKey, boolean foreignKey, boolean nullable) {

    /// Whether it takes part in a key.
    public boolean key() {
        return primaryKey || foreignKey;
    }
}
