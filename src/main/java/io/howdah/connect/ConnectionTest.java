package io.howdah.connect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Tries a profile once, outside any pool.
public final class ConnectionTest {

    private final EndpointSource embedded;
    private final Secrets secrets;
    private final Duration patience;
    private final InstantSource clock;

    /// @param patience how long the server may take to answer
    public ConnectionTest(
            EndpointSource embedded, Secrets secrets, Duration patience, InstantSource clock) {
        this.embedded = embedded;
        this.secrets = secrets;
        this.patience = patience;
        this.clock = clock;
    }

    /// How it went.
    public sealed interface Outcome {

        /// @param version as the server names it, for example `18.6`
        /// @param tls whether the connection is encrypted
        /// @param standby whether the server is in recovery, so that nothing can be written
        /// @param took from the first packet to the answer of the first query
        record Connected(
                Endpoint endpoint, String version, boolean tls, boolean standby, Duration took)
                implements Outcome {}

        record Failed(ConnectionProblem problem) implements Outcome {}
    }

    /// Connects, asks for the version and disconnects. Blocks at most about `patience`, longer only
    /// when the embedded server has to be started.
    ///
    /// @param password null to use the one that is remembered, if any
    public Outcome run(Profile profile, @Nullable String password) {
        try {
            return switch (profile.target()) {
                case Target.Embedded() -> {
                    EndpointSource.Access access = embedded.open();
                    yield connect(access.endpoint(), access.password());
                }
                case Target.External(Endpoint endpoint) ->
                        connect(
                                endpoint,
                                password == null
                                        ? secrets.find(profile.id(), endpoint).orElse(null)
                                        : password);
            };
        } catch (SQLException e) {
            return new Outcome.Failed(
                    new ConnectionProblem(
                            ConnectionProblem.Kind.OTHER,
                            "The embedded server did not start: " + e.getMessage(),
                            "",
                            String.valueOf(e.getMessage()),
                            e.getSQLState()));
        }
    }

    private Outcome connect(Endpoint endpoint, @Nullable String password) {
        Instant start = clock.instant();
        try {
            PGSimpleDataSource source = DriverSettings.dataSource(endpoint, patience);
            source.setApplicationName(new Holder("connection test", "").applicationName());
            // The driver passes over a host that failed a moment ago; a test must look again.
            source.setHostRecheckSeconds(0);
            source.setPassword(password);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(ConnectQueries.SERVER)) {
                rows.next();
                return new Outcome.Connected(
                        endpoint,
                        rows.getString(1),
                        rows.getBoolean(2),
                        rows.getBoolean(3),
                        Duration.between(start, clock.instant()));
            }
        } catch (SQLException e) {
            ConnectionProblem problem = new ProblemReader(endpoint).read(e);
            return new Outcome.Failed(problem.withReason(secrets.passwordFileFault()));
        }
    }
}
