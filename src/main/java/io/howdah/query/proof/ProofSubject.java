package io.howdah.query.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The query that an advice is about, with the session settings that its plan depends on.
///
/// @param query one statement without its semicolon
/// @param settings planner settings as EXPLAIN (SETTINGS) printed them, and `search_path` where the
///     query needs one
public record ProofSubject(String query, SequencedMap<String, String> settings) {

    public ProofSubject {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    }

    /// A query as a fresh session would plan it.
    public static ProofSubject of(String query) {
        return new ProofSubject(query, new LinkedHashMap<>());
    }
}
