package io.howdah.query.proof;

import io.howdah.connect.Lease;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a server can do for a proof.
///
/// @param version for example 180006 for 18.6
/// @param hypopgSchema where HypoPG is installed, null when it is not
/// @param hypopgAvailable whether CREATE EXTENSION hypopg would work
/// @param recovering whether it is a standby, on which nothing can be built
record ServerAbility(
        int version, @Nullable String hypopgSchema, boolean hypopgAvailable, boolean recovering) {

    static ServerAbility read(Lease lease) throws SQLException {
        try (Statement statement = lease.connection().createStatement();
                ResultSet rows = statement.executeQuery(ProofQueries.SERVER)) {
            rows.next();
            return new ServerAbility(
                    rows.getInt(1), rows.getString(2), rows.getBoolean(3), rows.getBoolean(4));
        }
    }

    /// The version that can tell generated columns and the partitions of a table.
    static final int COPIES_SINCE = 120_000;

    /// The size of a table in words, such as `85 MB`; "" when it cannot be told.
    String tableSize(Lease lease, String table) throws SQLException {
        if (version < COPIES_SINCE) {
            return "";
        }
        try (PreparedStatement query =
                lease.connection().prepareStatement(ProofQueries.TABLE_SIZE)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                String size = rows.next() ? rows.getString(1) : null;
                return size == null ? "" : size;
            }
        }
    }

    /// As it is set for this session.
    static String searchPath(Lease lease) throws SQLException {
        try (Statement statement = lease.connection().createStatement();
                ResultSet rows = statement.executeQuery(ProofQueries.SEARCH_PATH)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Those of the names that a rollback does not undo.
    static List<String> volatileFunctions(Lease lease, Set<String> names) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query =
                lease.connection().prepareStatement(ProofQueries.VOLATILE_FUNCTIONS)) {
            query.setArray(1, lease.connection().createArrayOf("text", names.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
