package io.howdah.sql.format;

import io.howdah.sql.Keywords;
import io.howdah.sql.TokenKind;
import java.util.Locale;
import java.util.Set;

/// What happens to the letters of the words that hold a statement together.
public enum KeywordCase {
    /// They stay as written.
    KEEP,
    UPPER,
    LOWER;

    /// Words that may be names elsewhere but are grammar in all but contrived statements.
    private static final Set<String> GRAMMAR =
            Set.of(
                    "ADD",
                    "AFTER",
                    "ALTER",
                    "ATOMIC",
                    "BEFORE",
                    "BEGIN",
                    "BETWEEN",
                    "BY",
                    "CASCADE",
                    "COMMIT",
                    "CONCURRENTLY",
                    "CONFLICT",
                    "CROSS",
                    "CURRENT",
                    "DELETE",
                    "DROP",
                    "EACH",
                    "EXECUTE",
                    "EXISTS",
                    "EXPLAIN",
                    "FILTER",
                    "FOLLOWING",
                    "FULL",
                    "FUNCTION",
                    "GROUPING",
                    "IF",
                    "ILIKE",
                    "INCLUDE",
                    "INDEX",
                    "INHERITS",
                    "INNER",
                    "INSERT",
                    "INSTEAD",
                    "IS",
                    "ISNULL",
                    "JOIN",
                    "LANGUAGE",
                    "LEFT",
                    "LIKE",
                    "LOCKED",
                    "MATCHED",
                    "MATERIALIZED",
                    "MERGE",
                    "NATURAL",
                    "NO",
                    "NOTHING",
                    "NOTNULL",
                    "NOWAIT",
                    "NULLS",
                    "OF",
                    "OUTER",
                    "OVER",
                    "OVERLAPS",
                    "PARTITION",
                    "POLICY",
                    "PRECEDING",
                    "PREPARE",
                    "PROCEDURE",
                    "RECURSIVE",
                    "RENAME",
                    "REPLACE",
                    "RESTRICT",
                    "RETURNS",
                    "RIGHT",
                    "ROLLBACK",
                    "ROLLUP",
                    "SAVEPOINT",
                    "SCHEMA",
                    "SEQUENCE",
                    "SET",
                    "SETS",
                    "SIMILAR",
                    "SKIP",
                    "STDIN",
                    "STDOUT",
                    "TRIGGER",
                    "TRUNCATE",
                    "UNBOUNDED",
                    "UPDATE",
                    "VACUUM",
                    "VALUES",
                    "VIEW",
                    "WITHIN");

    String apply(Lexeme lexeme) {
        boolean grammar = isReserved(lexeme) || GRAMMAR.contains(lexeme.word());
        if (this == KEEP || !grammar || lexeme.kind() != TokenKind.KEYWORD) {
            return lexeme.text();
        }
        return this == UPPER ? lexeme.word() : lexeme.text().toLowerCase(Locale.ROOT);
    }

    static boolean isReserved(Lexeme lexeme) {
        if (lexeme.kind() != TokenKind.KEYWORD) {
            return false;
        }
        int number = Keywords.find(lexeme.text());
        return number > 0 && Keywords.category(number) == Keywords.Category.RESERVED;
    }
}
