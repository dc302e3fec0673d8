package io.howdah.maintain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks another session how far the work of a server process is.
final class ProgressReader {
    private final String sql;
    private final int pid;

    ProgressReader(int version, int pid) {
        boolean analyze = version >= MaintainQueries.PROGRESS_OF_ANALYZE;
        boolean rewrite = version >= MaintainQueries.PROGRESS_OF_CLUSTER;
        this.pid = pid;
        this.sql =
                MaintainQueries.PROGRESS.formatted(
                        version >= MaintainQueries.INDEXES_PROCESSED
                                ? MaintainQueries.INDEXES
                                : MaintainQueries.NO_INDEXES,
                        analyze ? MaintainQueries.ANALYZE_COLUMNS : MaintainQueries.NO_ANALYZE,
                        analyze ? MaintainQueries.ANALYZE_VIEW : "",
                        rewrite ? MaintainQueries.REWRITE_COLUMNS : MaintainQueries.NO_REWRITE,
                        rewrite ? MaintainQueries.REWRITE_VIEW : "");
    }

    /// Empty when the process is gone.
    Optional<Step> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, pid);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(step(rows)) : Optional.empty();
            }
        }
    }

    private static Step step(ResultSet rows) throws SQLException {
        @Nullable String vacuum = rows.getString(1);
        @Nullable String analyze = rows.getString(7);
        @Nullable String rewrite = rows.getString(10);
        @Nullable String waitingFor = rows.getString(13);
        if (vacuum != null) {
            return new Step(
                    vacuum,
                    VacuumPhase.fraction(
                            vacuum,
                            share(rows.getLong(3), rows.getLong(2)),
                            share(rows.getLong(4), rows.getLong(2)),
                            share(rows.getLong(5), rows.getLong(6))),
                    waitingFor);
        }
        if (analyze != null) {
            return new Step(analyze, share(rows.getLong(8), rows.getLong(9)), waitingFor);
        }
        if (rewrite != null) {
            // Sorting and rebuilding the indexes takes about as long as copying the rows.
            return new Step(rewrite, share(rows.getLong(11), rows.getLong(12)) / 2, waitingFor);
        }
        return new Step(waitingFor == null ? "starting" : "waiting", 0, waitingFor);
    }

    private static double share(long done, long total) {
        return total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    }

    /// What the process does now.
    ///
    /// @param fraction of the work on its table, 0 to 1, as well as can be told
    record Step(String phase, double fraction, @Nullable String waitingFor) {}
}
