package io.howdah.query;

import java.time.Duration;
import java.util.List;

/// What came of explaining a statement.
public sealed interface Explanation {

    /// @param text the server's output in the format that was asked for
    /// @param statement the statement that was explained
    /// @param rolledBack whether the statement was run, and therefore rolled back; sequences and what
    ///     functions do outside of the database stay as they are
    /// @param modifiesData whether there was anything to roll back, as far as the statement's text tells
    record Explained(
            String text,
            String statement,
            boolean rolledBack,
            boolean modifiesData,
            List<Notice> notices,
            Duration duration)
            implements Explanation {

        public Explained {
            notices = List.copyOf(notices);
        }
    }

    /// It cannot be explained; one sentence says why.
    record Refused(String sentence) implements Explanation {}

    /// The server refused it, the user stopped it, or the connection failed.
    record NotExplained(Outcome outcome) implements Explanation {}
}
