package io.howdah.maintain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the work on one table ended.
///
/// @param sentence what happened, for people
/// @param before null when it was never read
/// @param after null when it could not be read any more
public record TableOutcome(
        TableName table,
        Outcome outcome,
        String sentence,
        Duration duration,
        @Nullable TableFacts before,
        @Nullable TableFacts after) {

    /// A table that was never touched.
    static TableOutcome of(TableName table, Outcome outcome, String sentence) {
        return new TableOutcome(table, outcome, sentence, Duration.ZERO, null, null);
    }
}
