package io.howdah.schema.ddl;

import io.howdah.schema.CheckConstraint;
import io.howdah.schema.Column;
import io.howdah.schema.Enforcement;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.Table;
import java.util.Optional;
import java.util.stream.Stream;

/// What the parents of a table say about a column that it inherits.
final class ParentColumns {

    private final SchemaModel model;

    ParentColumns(SchemaModel model) {
        this.model = model;
    }

    /// Whether the child gets its default from a parent.
    boolean haveDefault(Table table, Column column) {
        return same(table, column)
                .anyMatch(
                        parent -> column.value() != null && column.value().equals(parent.value()));
    }

    boolean haveAnyDefault(Table table, Column column) {
        return same(table, column).anyMatch(parent -> parent.value() != null);
    }

    boolean areRequired(Table table, Column column) {
        return same(table, column).anyMatch(parent -> !parent.nullable());
    }

    /// Whether a NOT NULL constraint that the child has from a parent is NOT VALID there.
    boolean doubtRequired(Table table, Column column) {
        return same(table, column)
                .map(Column::notNull)
                .anyMatch(notNull -> notNull != null && !notNull.validated());
    }

    /// Whether a check that the child has from a parent is NOT VALID there.
    boolean doubt(Table table, CheckConstraint check) {
        return parents(table)
                .flatMap(parent -> parent.constraints(CheckConstraint.class))
                .anyMatch(other ->
                        other.name().equals(check.name())
                                && other.enforcement() == Enforcement.NOT_VALID);
    }

    private Stream<Column> same(Table table, Column column) {
        return parents(table).map(parent -> parent.column(column.name())).flatMap(Optional::stream);
    }

    private Stream<Table> parents(Table table) {
        return table.ancestry().inherits().stream().map(model::table).flatMap(Optional::stream);
    }
}
