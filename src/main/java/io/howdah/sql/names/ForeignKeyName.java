package io.howdah.sql.names;

import java.util.List;

/// A foreign key: the columns that refer and those they refer to, pair by pair.
public record ForeignKeyName(
        String name,
        String fromSchema,
        String fromTable,
        List<String> fromColumns,
        String toSchema,
        String toTable,
        List<String> toColumns) {

    public ForeignKeyName {
        fromColumns = List.copyOf(fromColumns);
        toColumns = List.copyOf(toColumns);
    }

    public boolean isFrom(RelationName relation) {
        return relation.is(fromSchema, fromTable);
    }

    public boolean isTo(RelationName relation) {
        return relation.is(toSchema, toTable);
    }
}
