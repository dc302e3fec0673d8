package io.howdah.embedded;

import io.howdah.embedded.RunningServer.Access;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drops the scratch databases of programs that ended without doing so.
final class ScratchSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchSweep.class);

    private ScratchSweep() {}

    /// Nobody waits for the result: a database that cannot be dropped now is dropped another time.
    static void sweep(Access access) {
        try (Connection connection = access.connect(Cluster.DEFAULT_DATABASE);
                Statement statement = connection.createStatement()) {
            for (String orphan : orphans(connection)) {
                LOG.info("Dropping {}: the program that made it has ended", orphan);
                statement.execute(EmbeddedQueries.dropDatabase(orphan));
            }
        } catch (SQLException e) {
            LOG.warn("Scratch databases of earlier runs are still there", e);
        }
    }

    private static List<String> orphans(Connection connection) throws SQLException {
        var orphans = new ArrayList<String>();
        try (PreparedStatement query =
                connection.prepareStatement(EmbeddedQueries.DATABASES_BY_PREFIX)) {
            query.setString(1, ScratchName.PREFIX);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String database = rows.getString(1);
                    if (ScratchName.parse(database).filter(n -> !n.ownerLives()).isPresent()) {
                        orphans.add(database);
                    }
                }
            }
        }
        return orphans;
    }
}
