package io.howdah.maintain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a table is doing, as the server's statistics tell it.
///
/// @param kind table, materialized view or partitioned table
/// @param age how far it is from a forced freeze
public record TableHealth(
        long oid,
        TableName name,
        Kind kind,
        Rows rows,
        Size size,
        Visits visits,
        Age age,
        Triggers triggers) {

    /// What kind of relation it is.
    public enum Kind {
        TABLE,
        MATERIALIZED_VIEW,
        /// The parent: holds no rows itself; autovacuum never analyzes it.
        PARTITIONED_TABLE
    }

    /// Row counts; all are estimates of the statistics system.
    ///
    /// @param changed rows inserted, updated or deleted since the last ANALYZE
    /// @param inserted rows inserted since the last VACUUM; 0 before PostgreSQL 13
    public record Rows(long live, long dead, long changed, long inserted) {
        /// Dead rows among all, 0 to 1.
        public double deadFraction() {
            return dead == 0 ? 0 : (double) dead / (live + dead);
        }
    }

    /// Bytes on disk.
    ///
    /// @param table with TOAST, free space map and visibility map
    /// @param estimated true when somebody holds the table exclusively: then the sizes are from the
    ///     last VACUUM and without indexes, because asking would have to wait
    public record Size(long table, long indexes, boolean estimated) {
        public long total() {
            return table + indexes;
        }
    }

    /// When it was last looked after; null when never, or not since the statistics were reset.
    public record Visits(
            @Nullable Instant vacuum,
            @Nullable Instant autovacuum,
            @Nullable Instant analyze,
            @Nullable Instant autoanalyze) {

        public Optional<Instant> lastVacuum() {
            return latest(vacuum, autovacuum);
        }

        public Optional<Instant> lastAnalyze() {
            return latest(analyze, autoanalyze);
        }

        private static Optional<Instant> latest(@Nullable Instant one, @Nullable Instant other) {
            return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                    .flatMap(Optional::stream)
                    .max(Instant::compareTo);
        }
    }

    /// Age in transactions, TOAST included; 0 for a partitioned table.
    ///
    /// @param freezeMaxAge at which autovacuum freezes the table whatever its settings
    public record Age(long xids, long multixacts, long freezeMaxAge) {
        /// 1 and more when the forced freeze is due.
        public double ofFreezeMaxAge() {
            return freezeMaxAge == 0 ? 0 : (double) xids / freezeMaxAge;
        }
    }

    /// From which counts on autovacuum visits the table, by its own settings and the server's.
    ///
    /// @param enabled false when autovacuum is off for the table or the server
    /// @param deadRows that trigger VACUUM
    /// @param insertedRows that trigger VACUUM; null where that trigger is off or not there
    /// @param changedRows that trigger ANALYZE
    public record Triggers(
            boolean enabled, double deadRows, @Nullable Double insertedRows, double changedRows) {}

    /// How near autovacuum's VACUUM is: 1 and more when it is due.
    public double vacuumDue() {
        if (kind == Kind.PARTITIONED_TABLE) {
            return 0;
        }
        double byDead = ratio(rows.dead(), triggers.deadRows());
        Double insertTrigger = triggers.insertedRows();
        return insertTrigger == null
                ? byDead
                : Math.max(byDead, ratio(rows.inserted(), insertTrigger));
    }

    /// How near an ANALYZE is by autovacuum's rule: 1 and more when it is due.
    public double analyzeDue() {
        return ratio(rows.changed(), triggers.changedRows());
    }

    // Autovacuum acts when the count exceeds the trigger, so a trigger of 0 needs one row.
    private static double ratio(long count, double trigger) {
        return count / Math.max(trigger, 1);
    }
}
