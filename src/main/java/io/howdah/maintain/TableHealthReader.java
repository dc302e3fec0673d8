package io.howdah.maintain;

import io.howdah.maintain.TableHealth.Age;
import io.howdah.maintain.TableHealth.Kind;
import io.howdah.maintain.TableHealth.Rows;
import io.howdah.maintain.TableHealth.Size;
import io.howdah.maintain.TableHealth.Triggers;
import io.howdah.maintain.TableHealth.Visits;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the health of all tables of a database in one query. Works as any role.
public final class TableHealthReader {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private TableHealthReader() {}

    /// Tables of every schema except the system's, by name.
    ///
    /// @param connection in autocommit mode, and again so afterwards
    public static List<TableHealth> read(Connection connection) throws SQLException {
        int version = ServerVersion.of(connection);
        connection.setAutoCommit(false);
        try {
            return read(connection, version);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<TableHealth> read(Connection connection, int version) throws SQLException {
        try {
            return query(connection, version, true);
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            // A lock was taken between the look at the locks and the question for the size.
            connection.rollback();
            return query(connection, version, false);
        }
    }

    private static List<TableHealth> query(Connection connection, int version, boolean measure)
            throws SQLException {
        String sql =
                MaintainQueries.TABLE_HEALTH.formatted(
                        version >= MaintainQueries.INSERTS_SINCE_VACUUM
                                ? MaintainQueries.INSERTED_ROWS
                                : "0",
                        version >= MaintainQueries.FROZEN_PAGES
                                ? MaintainQueries.UNFROZEN_SHARE
                                : "1",
                        measure);
        List<TableHealth> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(MaintainQueries.SHORT_LOCK_TIMEOUT);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    tables.add(table(rows));
                }
            }
        }
        return tables;
    }

    private static TableHealth table(ResultSet rows) throws SQLException {
        double insertTrigger = rows.getDouble(21);
        boolean insertTriggerOff = rows.wasNull();
        return new TableHealth(
                rows.getLong(1),
                new TableName(rows.getString(2), rows.getString(3)),
                kind(rows.getString(4)),
                new Rows(rows.getLong(5), rows.getLong(6), rows.getLong(7), rows.getLong(8)),
                new Size(rows.getLong(9), rows.getLong(10), rows.getBoolean(11)),
                new Visits(time(rows, 12), time(rows, 13), time(rows, 14), time(rows, 15)),
                new Age(rows.getLong(16), rows.getLong(17), rows.getLong(18)),
                new Triggers(
                        rows.getBoolean(19),
                        rows.getDouble(20),
                        insertTriggerOff ? null : insertTrigger,
                        rows.getDouble(22)));
    }

    private static Kind kind(String relkind) {
        return switch (relkind) {
            case "m" -> Kind.MATERIALIZED_VIEW;
            case "p" -> Kind.PARTITIONED_TABLE;
            default -> Kind.TABLE;
        };
    }

    private static @Nullable Instant time(ResultSet rows, int column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
