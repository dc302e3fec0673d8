package io.howdah.plan.read;

import org.jspecify.annotations.Nullable;

/// One of psql's tables for a document: its cells hold the lines of a plan.
sealed interface MarkupTable permits AsciidocTable, HtmlTable, LatexTable, TroffTable {

    /// The table that a line begins, or null.
    static @Nullable MarkupTable beginning(String content) {
        if (AsciidocTable.begins(content)) {
            return new AsciidocTable();
        }
        if (HtmlTable.begins(content)) {
            return new HtmlTable();
        }
        if (LatexTable.begins(content)) {
            return new LatexTable();
        }
        return TroffTable.begins(content) ? new TroffTable() : null;
    }

    /// Whether a line ends the table.
    boolean endsAt(String content);

    /// The part of a line that stands in a cell, in as many lines as the cell has there; null when
    /// the line is all markup.
    @Nullable String cell(String line);
}
