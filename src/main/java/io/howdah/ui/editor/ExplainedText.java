package io.howdah.ui.editor;

import io.howdah.query.SqlStatement;
import io.howdah.sql.parameter.FilledText;

/// A statement to explain.
///
/// @param filled its text with values in place of its parameters
/// @param written its text in the editor
record ExplainedText(SqlStatement statement, FilledText filled, String written) {

    /// The place in the editor's text that a place which the server named comes from.
    int place(int position) {
        return position < 0
                ? position
                : filled.original(position - statement.start()) + statement.start();
    }
}
