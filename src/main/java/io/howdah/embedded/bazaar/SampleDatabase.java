package io.howdah.embedded.bazaar;

import io.howdah.embedded.EmbeddedServerException;
import io.howdah.embedded.Progress;
import io.howdah.embedded.RunningServer;
import io.howdah.embedded.ScratchDatabase;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/// The sample database `bazaar` of the embedded server.
///
/// It is built under another name and renamed when everything is in and on disk. A build that was
/// interrupted is therefore noticed and begun anew, and a finished database is the user's: it is never
/// touched again.
public final class SampleDatabase {

    public static final String NAME = "bazaar";

    private static final String UNFINISHED = "bazaar_unfinished";
    private static final String MAINTENANCE_DATABASE = "postgres";

    private final RunningServer server;
    private final Volume volume;
    private final String name;

    public SampleDatabase(RunningServer server) {
        this(server, 1, NAME);
    }

    /// Smaller, or under another name.
    SampleDatabase(RunningServer server, double scale, String name) {
        this.server = server;
        this.volume = new Volume(scale);
        this.name = name;
    }

    /// The problems that it has on purpose.
    public static List<PlantedProblem> problems() {
        return PlantedProblems.read();
    }

    /// Queries to try on it, the slow one first.
    public static List<DemoQuery> queries() {
        return DemoQuery.all();
    }

    /// The query that a new user sees first: it takes seconds, and its plan says why.
    public static DemoQuery slowQuery() {
        return queries().getFirst();
    }

    /// Whether there is a finished one.
    public boolean exists() throws SQLException {
        try (Connection connection = server.connect(MAINTENANCE_DATABASE)) {
            return exists(connection);
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BazaarQueries.EXISTS)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1) == 1;
            }
        }
    }

    /// Builds the database if it is missing, which takes seconds; waits when another Howdah is just
    /// doing that. Interrupting the thread cancels the build.
    ///
    /// @return whether it was built now
    /// @throws EmbeddedServerException with a sentence for the user
    public boolean build(Progress progress) throws EmbeddedServerException {
        try (Connection connection = server.connect(MAINTENANCE_DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(BazaarQueries.LOCK);
            if (exists(connection)) {
                return false;
            }
            statement.execute(BazaarQueries.dropUnfinished(UNFINISHED));
            statement.execute(BazaarQueries.create(UNFINISHED));
            buildIn(statement, progress);
            progress.report(1, "The sample database is ready");
            return true;
        } catch (SQLException | InterruptedIOException e) {
            throw new EmbeddedServerException(
                    "The sample database could not be built: " + e.getMessage(), e);
        }
    }

    private void buildIn(Statement statement, Progress progress)
            throws SQLException, InterruptedIOException {
        boolean finished = false;
        try {
            fill(server, UNFINISHED, volume, progress);
            statement.execute(BazaarQueries.finish(UNFINISHED, name));
            finished = true;
        } finally {
            if (!finished) {
                // An interrupted virtual thread could not talk to the server any more.
                boolean interrupted = Thread.interrupted();
                statement.execute(BazaarQueries.dropUnfinished(UNFINISHED));
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /// Builds a bazaar of another size in an empty scratch database.
    ///
    /// @param scale 1 for 1.5 million rows, 0.02 for a small one
    public static void fill(ScratchDatabase database, double scale, Progress progress)
            throws SQLException, InterruptedIOException {
        fill(database.server(), database.name(), new Volume(scale), progress);
    }

    private static void fill(
            RunningServer server, String database, Volume volume, Progress progress)
            throws SQLException, InterruptedIOException {
        try (var workers = new BuildWorkers(() -> connect(server, database))) {
            new BazaarBuild(workers, volume, new BuildProgress(progress)).run();
        }
    }

    private static Connection connect(RunningServer server, String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", server.user());
        properties.setProperty("password", server.password());
        properties.setProperty("ApplicationName", "Howdah sample database");
        // Scripts go to the server as they are: only it knows where a statement ends.
        properties.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(server.jdbcUrl(database), properties);
    }
}
