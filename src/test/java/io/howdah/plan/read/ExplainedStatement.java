package io.howdah.plan.read;

import io.howdah.plan.PlanFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// An entry of `statements.sql`: a statement that provokes certain nodes, and the settings it needs.
///
/// @param name what it provokes
record ExplainedStatement(String name, List<String> settings, String sql) {

    private static final String WRITTEN =
            "SELECT relname FROM pg_class WHERE relname IN ('customer', 'orders', 'audit', 'measure')";

    /// Everything in `statements.sql`.
    static List<ExplainedStatement> all() {
        var statements = new ArrayList<ExplainedStatement>();
        String name = "";
        var settings = new ArrayList<String>();
        for (String line : resource("statements.sql").lines().toList()) {
            if (line.startsWith("-- ")) {
                name = line.substring(3);
                settings.clear();
            } else if (line.startsWith("SET ")) {
                settings.add(line.replaceFirst("SET ", "SET LOCAL "));
            } else if (!line.isBlank()) {
                String sql = line.substring(0, line.length() - 1);
                statements.add(new ExplainedStatement(name, List.copyOf(settings), sql));
            }
        }
        return statements;
    }

    /// Makes what the statements read, by the statements of `schema.sql`.
    static void prepare(Connection connection) throws SQLException {
        List<String> schema =
                resource("schema.sql").lines().filter(line -> !line.startsWith("--")).toList();
        try (Statement statement = connection.createStatement()) {
            for (String sql : schema) {
                statement.execute(sql);
            }
        }
    }

    static String resource(String name) {
        try (InputStream input = ExplainedStatement.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new IllegalStateException("There is no resource " + name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first major version that knows the statement.
    int since() {
        int at = name.indexOf(" since ");
        return at < 0 ? 0 : Integer.parseInt(name.substring(at + 7).strip());
    }

    /// Whether several processes share the work, so that their numbers differ from run to run.
    boolean parallel() {
        return name.contains(" parallel");
    }

    /// Explains the statement in a transaction that is rolled back.
    ///
    /// @param options of EXPLAIN other than the format; may be empty
    String explain(Connection connection, String options, PlanFormat format) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                set(connection, setting);
            }
            String all = (options.isEmpty() ? "" : options + ", ") + "FORMAT " + format;
            var text = new StringJoiner("\n");
            try (ResultSet rows = statement.executeQuery("EXPLAIN (" + all + ") " + sql)) {
                while (rows.next()) {
                    text.add(rows.getString(1));
                }
            }
            return text.toString();
        } finally {
            connection.rollback();
            if (options.contains("ANALYZE") && writes()) {
                vacuum(connection);
            }
        }
    }

    private boolean writes() {
        return sql.matches("(?s)(INSERT|UPDATE|DELETE|MERGE|WITH gone).*");
    }

    // Rows that were written and rolled back would make tables grow and plans change.
    private static void vacuum(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (ResultSet names = statement.executeQuery(WRITTEN)) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("VACUUM ANALYZE " + table);
            }
        }
    }

    // Settings come and go with versions.
    private static void set(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SAVEPOINT setting");
            try {
                statement.execute(setting);
            } catch (SQLException e) {
                if (!"42704".equals(e.getSQLState())) {
                    throw e;
                }
                statement.execute("ROLLBACK TO SAVEPOINT setting");
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
