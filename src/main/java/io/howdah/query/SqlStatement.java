package io.howdah.query;

import io.howdah.sql.ScriptItem;

/// A statement to run.
///
/// @param text without its semicolon
/// @param start where it starts in the script, so that errors point into the script
/// @param inlineData what COPY … FROM STDIN reads, "" for other statements
/// @param rowLimit rows to fetch at most, 0 for all
public record SqlStatement(String text, int start, String inlineData, long rowLimit) {

    public static SqlStatement of(String text) {
        return new SqlStatement(text, 0, "", 0);
    }

    static SqlStatement of(ScriptItem item, String inlineData, long rowLimit) {
        return new SqlStatement(item.text(), item.start(), inlineData, rowLimit);
    }
}
