package io.howdah.connect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One-line SQL for tests.
final class Sql {

    private Sql() {}

    static void run(Lease lease, String sql) throws SQLException {
        try (Statement statement = lease.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(Lease lease, String sql) throws SQLException {
        try (Statement statement = lease.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
