package io.howdah.maintain;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Endpoint;
import io.howdah.connect.Environment;
import io.howdah.connect.Keyring;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Pool;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Secrets;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A scratch database with the pools that maintenance needs.
final class Workshop implements AutoCloseable {
    final ScratchDatabase database = TestServer.scratch();
    private final Secrets secrets = new Secrets(new NoKeyring(), PgEnvironment.empty("nobody"));
    private final ConnectionPools pools =
            new ConnectionPools(
                    () -> {
                        throw new SQLException("no embedded server in this test");
                    },
                    secrets,
                    PoolLimits.STANDARD,
                    InstantSource.system());
    private final Profile profile;

    Workshop() {
        profile = profile(database.user(), database.password(), database.port());
    }

    private Profile profile(String user, String password, int port) {
        Profile made =
                Profile.external(
                        user + " " + port,
                        Environment.DEVELOPMENT,
                        Endpoint.of(database.host(), port, database.name(), user));
        secrets.keepForSession(made.id(), password);
        return made;
    }

    /// As the superuser.
    Pool pool() {
        return pools.pool(profile);
    }

    Pool poolOf(String user, String password) {
        return pools.pool(profile(user, password, database.port()));
    }

    /// As the superuser, through something in between.
    Pool poolThrough(int port) {
        return pools.pool(profile(database.user(), database.password(), port));
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String ask(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Makes VACUUM take minutes instead of milliseconds.
    void slowDownVacuum() throws SQLException {
        execute(
                "ALTER DATABASE %s SET vacuum_cost_delay = '100ms'".formatted(database.name()),
                "ALTER DATABASE %s SET vacuum_cost_limit = 1".formatted(database.name()));
    }

    static RunRequest work(MaintenanceTask task, String... tables) {
        return new RunRequest(
                "workshop",
                null,
                new Scope.ChosenTables(List.of(tables).stream().map(TableName::parse).toList()),
                task,
                RunLimits.STANDARD);
    }

    RunResult run(RunRequest work) {
        return run(pool(), work, RunObserver.SILENT).run();
    }

    static MaintenanceRun run(Pool pool, RunRequest work, RunObserver observer) {
        return new MaintenanceRun(
                () -> pool, work, new RunName(null, "test", 1), observer, InstantSource.system());
    }

    @Override
    public void close() {
        pools.close();
        database.close();
    }

    private static final class NoKeyring implements Keyring {
        @Override
        public Optional<String> read(String account) {
            return Optional.empty();
        }

        @Override
        public void write(String account, String password) {}

        @Override
        public void delete(String account) {}
    }
}
