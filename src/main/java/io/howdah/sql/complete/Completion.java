package io.howdah.sql.complete;

import java.util.List;
import java.util.Optional;

/// What can come at a caret.
///
/// Offsets count UTF-16 units in the text that was given.
///
/// @param start where the typed part begins; a candidate replaces what stands from here
/// @param caret up to here when inserted
/// @param end up to here when it replaces the whole word under the caret
/// @param typed the part that was typed, without quotes
/// @param candidates the likeliest first
/// @param arguments help with the call around the caret
public record Completion(
        int start,
        int caret,
        int end,
        String typed,
        List<Candidate> candidates,
        Optional<ArgumentHelp> arguments) {

    public Completion {
        candidates = List.copyOf(candidates);
    }

    static Completion nothing(int caret) {
        return new Completion(caret, caret, caret, "", List.of(), Optional.empty());
    }
}
