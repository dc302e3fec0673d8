package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.StallingProxy;
import io.howdah.testing.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CancelIT {

    private static final Executor VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();
    private static final Holder TAB = new Holder("sql", "long query");
    private static final String LONG_QUERY = "SELECT pg_sleep(600)";

    private static CompletableFuture<SQLException> runInBackground(Lease lease) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        Sql.run(lease, LONG_QUERY);
                        throw new AssertionError("the query came to its end");
                    } catch (SQLException e) {
                        return e;
                    }
                },
                VIRTUAL);
    }

    private static void awaitRunning(Lease watcher, Lease lease) throws SQLException {
        String state =
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND pid = "
                        + lease.backendPid();
        while (!"1".equals(Sql.one(watcher, state))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void cancelStopsTheStatementAndKeepsTheSession() throws Exception {
        try (ScratchDatabase database = TestServer.scratch()) {
            Profile profile = TestProfiles.profile(database, Environment.DEVELOPMENT);
            try (ConnectionPools pools =
                            TestProfiles.pools(
                                    profile, database.password(), TestProfiles.limits(3, 1));
                    Lease lease = pools.pool(profile).pin(TAB);
                    Lease watcher = pools.pool(profile).lease(TAB)) {
                CompletableFuture<SQLException> outcome = runInBackground(lease);
                awaitRunning(watcher, lease);

                lease.cancel();

                assertThat(outcome.get(30, TimeUnit.SECONDS).getSQLState()).isEqualTo("57014");
                assertThat(Sql.one(lease, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void abortFreesAThreadThatWaitsOnADeadLink() throws Exception {
        try (ScratchDatabase database = TestServer.scratch();
                StallingProxy proxy = new StallingProxy(database.host(), database.port())) {
            Profile profile =
                    Profile.external(
                            "far away",
                            Environment.DEVELOPMENT,
                            Endpoint.of(
                                    "localhost", proxy.port(), database.name(), database.user()));
            PoolLimits patient = new PoolLimits(3, 1, Duration.ofSeconds(1));
            try (ConnectionPools pools =
                    TestProfiles.pools(profile, database.password(), patient)) {
                Lease lease = pools.pool(profile).pin(TAB);
                Lease watcher = pools.pool(profile).lease(TAB);
                CompletableFuture<SQLException> outcome = runInBackground(lease);
                awaitRunning(watcher, lease);
                proxy.die();

                lease.abort();

                SQLException told = outcome.get(30, TimeUnit.SECONDS);
                assertThat(told.getSQLState()).startsWith("08");
                assertThat(lease.isClosed()).isTrue();
                watcher.abort();
                assertThat(pools.held(profile)).isEmpty();
            }
        }
    }
}
