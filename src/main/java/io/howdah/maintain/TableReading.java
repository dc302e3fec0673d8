package io.howdah.maintain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// A table's numbers together with the counters that prove that work on it was done.
///
/// @param fileNode changes when the table is rewritten
record TableReading(TableFacts facts, long vacuums, long analyzes, long fileNode) {

    /// Empty when the table is gone.
    static Optional<TableReading> of(Connection connection, long oid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MaintainQueries.FACTS)) {
            statement.setLong(1, oid);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        }
    }

    private static TableReading read(ResultSet rows) throws SQLException {
        return new TableReading(
                new TableFacts(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)),
                rows.getLong(5),
                rows.getLong(6),
                rows.getLong(7));
    }

    /// Whether the counters show that the task was done since the earlier reading.
    boolean proves(MaintenanceTask task, TableReading earlier) {
        boolean vacuumed = vacuums > earlier.vacuums;
        boolean analyzed = analyzes > earlier.analyzes;
        return switch (task) {
            case Vacuum(var options) -> {
                // A rewrite is not counted as a VACUUM.
                boolean done =
                        options.contains(VacuumOption.FULL)
                                ? fileNode != earlier.fileNode
                                : vacuumed;
                yield done && (analyzed || !options.contains(VacuumOption.ANALYZE));
            }
            case Analyze ignored -> analyzed;
        };
    }
}
