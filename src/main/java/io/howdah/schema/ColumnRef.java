package io.howdah.schema;

/// A column of a relation, by name.
public record ColumnRef(QualifiedName relation, String column) {

    /// `schema.relation.column`, quoted where it must be.
    public String sql() {
        return relation.sql() + "." + Identifier.quote(column);
    }
}
