package io.howdah.plan.find;

import io.howdah.plan.find.condition.Expression;

/// A condition on one thing of one table that an index could answer.
///
/// @param key the column or expression as an index names it
/// @param kind what an index must be able to do
/// @param sql the whole condition, for a partial index
/// @param constant whether it compares with a constant, so that a partial index could hold it
record Term(String key, Kind kind, String sql, boolean constant) {

    enum Kind {
        /// `=`, `= ANY`, IS NULL.
        EQUALITY,
        /// `<`, `>=` and so on.
        RANGE,
        /// LIKE with a fixed beginning.
        PREFIX,
        /// LIKE without one, ILIKE, regular expressions.
        TRIGRAM,
        /// `@>` and the like on JSONB, with the operator class in the key.
        GIN,
        /// `&&`, `@>` and the like on ranges and shapes.
        GIST,
        /// A boolean column, or IS NOT NULL: too few values for a key, good for a partial index.
        FLAG
    }

    /// How an index key is put down: the operator class is part of it.
    String keySql() {
        return switch (kind) {
            case PREFIX -> key + " text_pattern_ops";
            case TRIGRAM -> key + " gin_trgm_ops";
            default -> key;
        };
    }

    /// Columns stand as they are, calls too, everything else in parentheses.
    static String key(Expression expression) {
        return switch (expression) {
            case Expression.Cast cast -> "(" + cast.sql() + ")";
            default -> expression.sql();
        };
    }
}
