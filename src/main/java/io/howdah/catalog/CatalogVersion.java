package io.howdah.catalog;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/// Which catalogs a server has.
public final class CatalogVersion {

    /// Older catalogs are too different; the decision record on supported servers says why.
    public static final int OLDEST = 12;

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private CatalogVersion() {}

    /// The server's major version, such as 18.
    ///
    /// @throws SQLException with a sentence for the user when its catalogs cannot be read
    public static int of(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        int version = server.getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new SQLException(
                    "The catalogs of PostgreSQL %s cannot be read, only those of %d and newer; SQL, plans and exports work."
                            .formatted(server.getDatabaseProductVersion(), OLDEST),
                    FEATURE_NOT_SUPPORTED);
        }
        return version;
    }
}
