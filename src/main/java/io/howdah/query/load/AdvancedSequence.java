package io.howdah.query.load;

import io.howdah.query.RelationName;

/// What became of a sequence whose column got its values from a file.
///
/// @param position its last value now
/// @param refusal why it stays where it was, "" when it moved
/// @param statement that moves it, for its owner
public record AdvancedSequence(
        RelationName name, String position, String refusal, String statement) {

    /// Whether the next row that takes its number from it may fail as a duplicate.
    public boolean isRefused() {
        return !refusal.isEmpty();
    }

    /// For the person who imports.
    public String sentence() {
        return isRefused()
                ? "%s stays where it was (%s): new rows may meet the loaded numbers until its owner sets it."
                        .formatted(name, refusal)
                : "%s continues after %s.".formatted(name, position);
    }
}
