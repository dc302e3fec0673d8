package io.howdah.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One key of an index.
///
/// @param term a column or an expression
/// @param collation the collation's SQL name when it is not the term's own
/// @param operatorClass the operator class with its parameters as SQL when it is not the type's
///     default
/// @param nulls where NULLs sort when it is not the default for the direction
public record IndexKey(
        Term term,
        @Nullable String collation,
        @Nullable String operatorClass,
        boolean descending,
        @Nullable Nulls nulls) {

    /// An ascending key on a column.
    public static IndexKey of(String column) {
        return new IndexKey(new Term.OfColumn(column), null, null, false, null);
    }

    /// The column's name, unless the key is an expression.
    public Optional<String> column() {
        return switch (term) {
            case Term.OfColumn(String name) -> Optional.of(name);
            case Term.OfExpression _ -> Optional.empty();
        };
    }

    /// Where NULLs sort.
    public enum Nulls {
        FIRST,
        LAST
    }

    /// What an index key is computed from.
    public sealed interface Term {

        record OfColumn(String name) implements Term {}

        /// @param sql the expression with the parentheses it needs as an index key
        record OfExpression(String sql) implements Term {}
    }
}
