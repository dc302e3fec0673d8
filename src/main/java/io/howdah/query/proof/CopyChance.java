package io.howdah.query.proof;

/// Whether a table can be copied for a proof.
sealed interface CopyChance {

    record Copyable(ScratchCopy copy) implements CopyChance {}

    /// @param why the part of a sentence that gives the reason
    record Refused(CopyObstacle obstacle, String why) implements CopyChance {

        static Refused because(CopyObstacle obstacle, Object... details) {
            return new Refused(obstacle, obstacle.words(details));
        }
    }
}
