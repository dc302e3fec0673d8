package io.howdah.sql.names;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something in `pg_class` that a statement may name.
///
/// @param columns in their order; empty for indexes and sequences
public record RelationName(
        String schema, String name, Kind kind, List<ColumnName> columns, @Nullable String comment) {

    /// What it is, with the words for it.
    public enum Kind {
        TABLE("table"),
        PARTITION("partition"),
        VIEW("view"),
        MATERIALIZED_VIEW("materialized view"),
        FOREIGN_TABLE("foreign table"),
        SEQUENCE("sequence"),
        INDEX("index");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// Whether a query may read rows from it.
        public boolean hasRows() {
            return this != INDEX && this != SEQUENCE;
        }
    }

    public RelationName {
        columns = List.copyOf(columns);
    }

    public Optional<ColumnName> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /// Whether both go by the same schema and name.
    public boolean isNamedAs(RelationName other) {
        return is(other.schema, other.name);
    }

    boolean is(String otherSchema, String otherName) {
        return name.equals(otherName) && schema.equals(otherSchema);
    }
}
