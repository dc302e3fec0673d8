package io.howdah.maintain;

/// An option of VACUUM with the first version that knows it.
public enum VacuumOption {
    /// Rewrites the table: gives its space back to the disk, locks everybody out meanwhile.
    FULL("FULL", 90_000),
    /// Freezes all rows, whatever their age.
    FREEZE("FREEZE", 90_000),
    /// Refreshes the planner's statistics afterwards.
    ANALYZE("ANALYZE", 90_000),
    /// Reads every page, also those that the visibility map calls clean.
    DISABLE_PAGE_SKIPPING("DISABLE_PAGE_SKIPPING", 90_600),
    /// Passes over a table that somebody else has locked instead of waiting.
    SKIP_LOCKED("SKIP_LOCKED", 120_000),
    /// Cleans the indexes even when few rows are dead.
    INDEX_CLEANUP("INDEX_CLEANUP ON", 120_000),
    /// Leaves the indexes alone, to get a dangerously old table frozen fast.
    NO_INDEX_CLEANUP("INDEX_CLEANUP OFF", 120_000),
    /// Keeps empty pages at the end, and so the short exclusive lock away.
    NO_TRUNCATE("TRUNCATE OFF", 120_000),
    /// One process instead of several for the indexes.
    NO_PARALLEL("PARALLEL 0", 130_000);

    final String sql;
    final int since;

    VacuumOption(String sql, int since) {
        this.sql = sql;
        this.since = since;
    }
}
