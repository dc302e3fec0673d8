package io.howdah.testing;

import io.howdah.embedded.EmbeddedServer;
import io.howdah.embedded.EmbeddedServerException;
import io.howdah.embedded.Progress;
import io.howdah.embedded.RunningServer;
import io.howdah.embedded.bazaar.SampleDatabase;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The PostgreSQL of integration tests: started by the first test that asks, shared by all classes of
/// the run, stopped when the JVM ends. Its files stay in the [RunFolder], so the next run starts warm;
/// a server that a killed run left behind is used and then stopped.
///
/// ```
/// try (ScratchDatabase database = TestServer.scratch();
///         Connection connection = database.connect()) {
/// ```
public final class TestServer {

    private TestServer() {}

    /// Initialised once, by the first caller; the server stops itself with the JVM.
    private static final class Started {

        static final RunningServer SERVER = start();

        private static RunningServer start() {
            try {
                RunningServer server =
                        EmbeddedServer.at(RunFolder.of("embedded")).start(Progress.SILENT);
                spareTheDisk(server);
                return server;
            } catch (EmbeddedServerException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("No server for tests", e);
            }
        }

        /// What tests write need not survive a power cut, and most of the time that a scratch database
        /// takes to come and go is the wait for the disk.
        private static void spareTheDisk(RunningServer server) throws SQLException {
            try (Connection connection = server.connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER SYSTEM SET fsync = off");
                statement.execute("ALTER SYSTEM SET full_page_writes = off");
                statement.execute("SELECT pg_reload_conf()");
            }
        }
    }

    /// The shared server; tests never close it.
    public static RunningServer shared() {
        return Started.SERVER;
    }

    /// A new empty database of the shared server, dropped when closed.
    public static ScratchDatabase scratch() {
        try {
            return new ScratchDatabase(shared().scratch());
        } catch (SQLException e) {
            throw new IllegalStateException("No scratch database", e);
        }
    }

    /// A small sample database of 30,000 rows, built by the first test that asks and shared by all
    /// classes of the run: tests only read it.
    public static ScratchDatabase bazaar() {
        return Bazaar.DATABASE;
    }

    /// Initialised once, by the first caller; dropped at the next start of the server.
    private static final class Bazaar {

        private static final double SCALE = 0.02;

        static final ScratchDatabase DATABASE = build();

        private static ScratchDatabase build() {
            try {
                var database = shared().scratch();
                SampleDatabase.fill(database, SCALE, Progress.SILENT);
                return new ScratchDatabase(database);
            } catch (SQLException | InterruptedIOException e) {
                throw new IllegalStateException("No sample database", e);
            }
        }
    }
}
