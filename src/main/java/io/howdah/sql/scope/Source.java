package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.RelationName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a query reads from or writes to, under the name by which its columns are reached.
///
/// @param relation what it is in the database, null for everything else
/// @param at index of the word that begins it
/// @param aliased whether the statement gives it the name
public record Source(
        String name,
        Kind kind,
        @Nullable RelationName relation,
        List<ColumnName> columns,
        int at,
        boolean aliased) {

    /// Where the rows come from, with the words for it.
    public enum Kind {
        RELATION("relation"),
        CTE("common table expression"),
        SUBQUERY("subquery"),
        FUNCTION("function"),
        /// The row that INSERT … ON CONFLICT could not insert.
        EXCLUDED("row that was to be inserted");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Source {
        columns = List.copyOf(columns);
    }

    public Optional<ColumnName> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
}
