package io.howdah.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What is known of the statement that was explained.
///
/// @param query its text, which only auto_explain prints
/// @param queryId pg_stat_statements' identifier
/// @param settings planner settings that differ from their defaults (SETTINGS option)
public record Statement(
        @Nullable String query, @Nullable String queryId, SequencedMap<String, String> settings) {

    public Statement {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    }
}
