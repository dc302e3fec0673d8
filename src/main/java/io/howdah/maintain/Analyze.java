package io.howdah.maintain;

import java.util.Optional;

/// ANALYZE of one table after the other.
///
/// @param skipLocked passes over a table that somebody else has locked instead of waiting
public record Analyze(boolean skipLocked) implements MaintenanceTask {
    private static final int PARENTHESES = 110_000;
    private static final int SKIP_LOCKED = 120_000;

    @Override
    public String label() {
        return skipLocked ? "ANALYZE (SKIP_LOCKED)" : "ANALYZE";
    }

    @Override
    public String sql(TableName table, int version) {
        if (version < PARENTHESES) {
            return "ANALYZE VERBOSE " + table.sql();
        }
        return "ANALYZE (%s) %s"
                .formatted(skipLocked ? "VERBOSE, SKIP_LOCKED" : "VERBOSE", table.sql());
    }

    @Override
    public Optional<String> unsupportedBy(int version) {
        return skipLocked && version < SKIP_LOCKED
                ? Optional.of(
                        "SKIP_LOCKED needs PostgreSQL 12; this server is %s."
                                .formatted(MaintenanceTask.versionName(version)))
                : Optional.empty();
    }

    @Override
    public boolean locksOutReaders() {
        return false;
    }
}
