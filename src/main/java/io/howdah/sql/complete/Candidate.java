package io.howdah.sql.complete;

/// Something that can come at the caret.
///
/// @param text what the list shows
/// @param insert what takes the place of what was typed
/// @param detail what it is, beside the text: a type, a signature, a table
/// @param documentation what there is to read about it, "" for nothing
public record Candidate(
        Kind kind, String text, Template insert, String detail, String documentation) {

    /// What it is, with its word in machine-readable output.
    public enum Kind {
        KEYWORD("keyword"),
        SCHEMA("schema"),
        TABLE("table"),
        VIEW("view"),
        SEQUENCE("sequence"),
        INDEX("index"),
        CTE("cte"),
        /// A source of the query by the name it has there.
        ALIAS("alias"),
        COLUMN("column"),
        /// All columns of a source.
        COLUMNS("columns"),
        /// A join with its condition, or the condition.
        JOIN("join"),
        FUNCTION("function"),
        TYPE("type"),
        /// A constant that fits what it is compared with.
        VALUE("value"),
        SETTING("setting"),
        ROLE("role"),
        SNIPPET("snippet");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
