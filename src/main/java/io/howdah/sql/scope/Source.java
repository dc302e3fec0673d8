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
/// @param aliasAt index of the word that gives it the name, -1 when it has one of its own
public record Source(
        String name,
        Kind kind,
        @Nullable RelationName relation,
        List<ColumnName> columns,
        int at,
        int aliasAt) {

    /// Where the rows come from, with the words for it.
    public enum Kind {
        RELATION("relation"),
        CTE("common table expression"),
        SUBQUERY("subquery"),
        FUNCTION("function"),
        /// Sources in parentheses that share an alias.
        JOIN("join"),
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

    /// Whether the statement gives it the name.
    public boolean aliased() {
        return aliasAt >= 0;
    }

    public Optional<ColumnName> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
}
