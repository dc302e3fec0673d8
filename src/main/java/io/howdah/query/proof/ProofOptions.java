package io.howdah.query.proof;

import java.time.Duration;

/// How far a proof may go.
///
/// @param run whether the query may be run, before and after, to measure it
/// @param buildIndexes whether an index is really built even where HypoPG could pretend it
/// @param lockTimeout how long the change may wait for a lock, and make others wait behind it
/// @param changeTimeout how long building or analysing may take
/// @param queryTimeout how long one run of the query may take
public record ProofOptions(
        boolean run,
        boolean buildIndexes,
        Duration lockTimeout,
        Duration changeTimeout,
        Duration queryTimeout) {

    /// Runs the query, and gives up before anybody else has to wait long.
    public static final ProofOptions STANDARD =
            new ProofOptions(
                    true,
                    false,
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(60));

    /// Builds indexes rather than pretending them.
    public ProofOptions building() {
        return new ProofOptions(run, true, lockTimeout, changeTimeout, queryTimeout);
    }
}
