package io.howdah.maintain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a run may cost others.
///
/// @param lockTimeout how long it waits for a table's lock; while it waits, others queue behind it
/// @param maxDuration after which it is stopped; null for no limit
public record RunLimits(Duration lockTimeout, @Nullable Duration maxDuration) {

    /// Five seconds for a lock, and no end.
    public static final RunLimits STANDARD = new RunLimits(Duration.ofSeconds(5), null);

    public RunLimits {
        if (lockTimeout.isNegative() || lockTimeout.isZero()) {
            throw new IllegalArgumentException("The lock timeout must be longer than nothing.");
        }
        if (maxDuration != null && (maxDuration.isNegative() || maxDuration.isZero())) {
            throw new IllegalArgumentException("The longest duration must be longer than nothing.");
        }
    }
}
