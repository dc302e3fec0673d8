package io.howdah.maintain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The server's version as one number.
final class ServerVersion {
    private ServerVersion() {}

    /// `server_version_num`: 150018 for 15.18.
    static int of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MaintainQueries.VERSION)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
