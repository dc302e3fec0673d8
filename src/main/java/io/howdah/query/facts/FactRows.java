package io.howdah.query.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for facts; a question that this role or this server has no answer to has none.
final class FactRows {

    private static final Logger LOG = LoggerFactory.getLogger(FactRows.class);

    /// Insufficient privilege, and names that another make of server does not know.
    private static final Set<String> WITHOUT_ANSWER = Set.of("42501", "42P01", "42703", "42883");

    /// Makes something of the row that the answer stands at.
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    FactRows(Connection connection) {
        this.connection = connection;
    }

    <T> List<T> read(String sql, Reading<T> reading, String[]... parameters) throws SQLException {
        List<T> facts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setArray(i + 1, connection.createArrayOf("text", parameters[i]));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    facts.add(reading.of(rows));
                }
            }
        } catch (SQLException e) {
            if (!WITHOUT_ANSWER.contains(e.getSQLState())) {
                throw e;
            }
            LOG.info("Facts for a plan are not to be had here", e);
            return List.of();
        }
        return facts;
    }

    /// The same, in order, by the table's number in the first column.
    <T> Map<Long, List<T>> byTable(String sql, Reading<T> reading, String[]... parameters)
            throws SQLException {
        Map<Long, List<T>> facts = new HashMap<>();
        read(
                sql,
                row ->
                        facts.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                                .add(reading.of(row)),
                parameters);
        return facts;
    }

    static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
