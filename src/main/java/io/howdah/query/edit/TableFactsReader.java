package io.howdah.query.edit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what the catalog says about tables, all of them in four queries.
final class TableFactsReader {

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<Long, List<TableFacts.Column>> columns = new HashMap<>();
    private final Map<Long, List<TableFacts.Key>> keys = new HashMap<>();
    private final Map<Long, Map<String, List<Integer>>> constraints = new HashMap<>();
    private final Map<Long, TableFacts> tables = new HashMap<>();

    TableFactsReader(Connection connection) {
        this.connection = connection;
    }

    /// By number; a table that is not visible outside of the user's transaction is missing.
    Map<Long, TableFacts> read(Collection<Long> oids) throws SQLException {
        String list = "{" + String.join(",", oids.stream().map(String::valueOf).toList()) + "}";
        query(EditQueries.COLUMNS, list, this::column);
        query(EditQueries.KEYS, list, this::key);
        query(EditQueries.CONSTRAINTS, list, this::constraint);
        query(EditQueries.TABLES, list, this::table);
        return tables;
    }

    private void query(String sql, String oids, Reading reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            long parameters = sql.chars().filter(c -> c == '?').count();
            for (int i = 1; i <= parameters; i++) {
                statement.setString(i, oids);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows);
                }
            }
        }
    }

    private void column(ResultSet row) throws SQLException {
        var flags =
                new TableFacts.Flags(
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        text(row.getString(10)),
                        row.getBoolean(11),
                        row.getBoolean(12));
        var comparison =
                ColumnTypes.comparison(
                        row.getLong(13),
                        letter(row.getString(14)),
                        row.getLong(15),
                        letter(row.getString(16)),
                        row.getBoolean(17));
        columns.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(
                        new TableFacts.Column(
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                comparison,
                                texts(row.getArray(18)),
                                flags));
    }

    private void key(ResultSet row) throws SQLException {
        List<Integer> attributes = numbers(row.getArray(4));
        keys.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(
                        new TableFacts.Key(
                                row.getString(2),
                                row.getBoolean(3),
                                attributes,
                                row.getBoolean(5),
                                row.getBoolean(6),
                                row.getBoolean(7),
                                row.getBoolean(8)));
        constraints
                .computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                .put(row.getString(2), attributes);
    }

    private void constraint(ResultSet row) throws SQLException {
        constraints
                .computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                .put(row.getString(2), numbers(row.getArray(3)));
    }

    private void table(ResultSet row) throws SQLException {
        long oid = row.getLong(1);
        tables.put(
                oid,
                new TableFacts(
                        new TableName(oid, row.getString(2), row.getString(3), row.getString(4)),
                        letter(row.getString(5)),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        new TableFacts.Privileges(row.getBoolean(8), row.getBoolean(9)),
                        columns.getOrDefault(oid, List.of()),
                        keys.getOrDefault(oid, List.of()),
                        constraints.getOrDefault(oid, Map.of())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static char letter(@Nullable String text) {
        return text == null || text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(number -> ((Number) number).intValue())
                .toList();
    }
}
