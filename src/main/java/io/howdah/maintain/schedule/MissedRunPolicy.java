package io.howdah.maintain.schedule;

/// What happens to firings that passed while no Howdah was running.
public enum MissedRunPolicy {
    /// They are gone; the job waits for its next time.
    SKIP,
    /// One run now stands for all of them.
    ONCE,
    /// Each of them runs, one after the other.
    ALL
}
