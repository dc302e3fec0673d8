package io.howdah.query;

import java.util.List;

/// Runs statements within [Session#atomically], on the session's thread.
public interface Statements {

    /// What a statement answered; for a few rows only.
    ///
    /// @param rows in the server's text format
    record Answer(List<RowValues> rows, String tag) {

        public Answer {
            rows = List.copyOf(rows);
        }
    }

    /// Runs one statement to its end.
    ///
    /// @throws StatementException when it fails; nothing but [#undo] works after that
    Answer run(String sql) throws StatementException;

    /// Undoes everything that has run so far. What runs afterwards is undone at the end, so that the
    /// work can still look at the server.
    void undo() throws StatementException;
}
