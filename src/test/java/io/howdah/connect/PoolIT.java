package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.connect.ConnectionProblem.Kind;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.core.TransactionState;

class PoolIT {

    private static final Holder EXPLORER = new Holder("explorer", "columns");
    private static final Holder TAB = new Holder("sql", "Untitled 1");

    private ScratchDatabase database;
    private Profile profile;
    private ConnectionPools pools;
    private Pool pool;

    @BeforeEach
    void openPool() {
        database = TestServer.scratch();
        profile = TestProfiles.profile(database, Environment.DEVELOPMENT);
        pools = TestProfiles.pools(profile, database.password(), TestProfiles.limits(3, 1));
        pool = pools.pool(profile);
    }

    @AfterEach
    void closePool() {
        pools.close();
        database.close();
    }

    @Test
    void shortLeaseCommitsByItselfAndCannotWrite() throws SQLException {
        try (Lease lease = pool.lease(EXPLORER)) {
            assertThat(lease.connection().getAutoCommit()).isTrue();
            assertThatThrownBy(() -> Sql.run(lease, "CREATE TABLE t (a int)"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo("25006"));
        }
    }

    @Test
    void serverSeesWhichPartOfHowdahItServes() throws SQLException {
        try (Lease tab = pool.pin(TAB);
                Lease explorer = pool.lease(EXPLORER)) {
            assertThat(
                            Sql.one(
                                    explorer,
                                    "SELECT application_name FROM pg_stat_activity WHERE pid = "
                                            + tab.backendPid()))
                    .isEqualTo("howdah sql: Untitled 1");
            assertThat(explorer.isBehindPooler()).isFalse();
        }
    }

    @Test
    void pinnedLeaseKeepsItsSessionApartFromOthers() throws SQLException {
        try (Lease one = pool.pin(TAB);
                Lease other = pool.pin(new Holder("sql", "Untitled 2"))) {
            Sql.run(one, "CREATE TEMP TABLE mine AS SELECT 7 AS a");
            Sql.run(one, "SET work_mem = '7MB'");
            Sql.run(one, "BEGIN");

            assertThat(Sql.one(one, "SELECT a FROM mine")).isEqualTo("7");
            assertThat(Sql.one(one, "SHOW work_mem")).isEqualTo("7MB");
            assertThat(one.transactionState()).isEqualTo(TransactionState.OPEN);
            assertThat(other.transactionState()).isEqualTo(TransactionState.IDLE);
            assertThat(Sql.one(other, "SELECT to_regclass('mine')")).isNull();
        }
    }

    @Test
    void nothingOfAPinnedSessionOutlivesIt() throws SQLException {
        int pid;
        try (Lease lease = pool.pin(TAB)) {
            pid = lease.backendPid();
            Sql.run(lease, "SELECT pg_advisory_lock(42)");
            Sql.run(lease, "SET search_path = pg_catalog");
        }
        try (Lease lease = pool.pin(TAB)) {
            assertThat(lease.backendPid()).isNotEqualTo(pid);
            assertThat(Sql.one(lease, "SHOW search_path")).contains("public");
        }
        assertThat(pool.held()).isEmpty();
    }

    @Test
    void sessionSurvivesAFeatureThatTheServerLacks() throws SQLException {
        try (Lease lease = pool.pin(TAB)) {
            Sql.run(lease, "SET work_mem = '9MB'");
            assertThatThrownBy(() -> Sql.run(lease, "CREATE EXTENSION nosuch"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo("0A000"));

            assertThat(Sql.one(lease, "SHOW work_mem")).isEqualTo("9MB");
        }
    }

    @Test
    void saysWhoHoldsTheConnectionsAndKeepsOneForTheExplorer() throws SQLException {
        try (Lease one = pool.pin(TAB);
                Lease two = pool.pin(new Holder("maintenance", "nightly"))) {
            assertThatExceptionOfType(ConnectionFailedException.class)
                    .isThrownBy(() -> pool.pin(new Holder("sql", "Untitled 3")))
                    .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(Kind.POOL_EXHAUSTED))
                    .withMessage(
                            "All 2 connections that tabs and jobs may hold of the profile \"test\" are in use: sql \"Untitled 1\", maintenance \"nightly\". Close or disconnect one of them.");
            try (Lease explorer = pool.lease(EXPLORER)) {
                assertThat(Sql.one(explorer, "SELECT 1")).isEqualTo("1");
                assertThat(pools.held(profile))
                        .extracting(Lease.Held::backendPid)
                        .containsExactly(one.backendPid(), two.backendPid(), explorer.backendPid());
                assertThatExceptionOfType(ConnectionFailedException.class)
                        .isThrownBy(() -> pool.lease(EXPLORER))
                        .withMessageStartingWith("All 3 connections of the profile \"test\"");
            }
        }
    }

    @Test
    void productionOpensReadOnlyUnlessToldOtherwise() throws SQLException {
        Profile production = TestProfiles.profile(database, Environment.PRODUCTION);
        try (ConnectionPools guarded =
                TestProfiles.pools(production, database.password(), TestProfiles.limits(3, 1))) {
            Pool careful = guarded.pool(production);
            try (Lease lease = careful.pin(TAB)) {
                assertThatThrownBy(() -> Sql.run(lease, "CREATE TABLE t (a int)"))
                        .hasMessageContaining("read-only transaction");
            }
            try (Lease lease = careful.pin(TAB, Access.READ_WRITE)) {
                Sql.run(lease, "CREATE TABLE t (a int)");
                assertThat(Sql.one(lease, "SELECT to_regclass('t')")).isEqualTo("t");
            }
        }
    }

    @Test
    void anIdleReadOnlyConnectionBecomesWritableForATab() throws SQLException {
        int pid;
        try (Lease lease = pool.lease(EXPLORER)) {
            pid = lease.backendPid();
        }
        try (Lease lease = pool.pin(TAB)) {
            assertThat(lease.backendPid()).isEqualTo(pid);
            Sql.run(lease, "CREATE TABLE t (a int)");
            assertThat(Sql.one(lease, "SELECT to_regclass('t')")).isEqualTo("t");
        }
    }

    @Test
    void leasesAgainAfterTheServerEndedAnIdleConnection() throws SQLException {
        int pid;
        try (Lease lease = pool.lease(EXPLORER)) {
            pid = lease.backendPid();
        }
        try (var superuser = database.connect();
                var statement = superuser.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(" + pid + ", 5000)");
        }
        assertThat(leaseUntilItWorks()).isEqualTo("1");
    }

    /// A connection that was idle for less than half a second is handed out unexamined.
    private String leaseUntilItWorks() throws SQLException {
        try (Lease lease = pool.lease(EXPLORER)) {
            return Sql.one(lease, "SELECT 1");
        } catch (ConnectionFailedException e) {
            try (Lease lease = pool.lease(EXPLORER)) {
                return Sql.one(lease, "SELECT 1");
            }
        }
    }

    @Test
    void connectsWithThePasswordThatIsTypedAfterAWrongOne() throws SQLException {
        Secrets secrets = TestProfiles.secrets();
        secrets.keepForSession(profile.id(), "wrong");
        try (ConnectionPools asking =
                new ConnectionPools(
                        TestProfiles.NO_EMBEDDED,
                        secrets,
                        TestProfiles.limits(3, 1),
                        java.time.InstantSource.system())) {
            assertThatExceptionOfType(ConnectionFailedException.class)
                    .isThrownBy(() -> asking.pool(profile).lease(EXPLORER))
                    .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(Kind.PASSWORD_WRONG));

            secrets.keepForSession(profile.id(), database.password());
            try (Lease lease = asking.pool(profile).lease(EXPLORER)) {
                assertThat(Sql.one(lease, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void anEditedProfileGetsNewConnectionsWhileOldLeasesGoOn() throws SQLException {
        try (Lease before = pool.pin(TAB)) {
            Endpoint edited =
                    new Endpoint(
                            TestProfiles.endpoint(database).hosts(),
                            database.name(),
                            database.user(),
                            SslMode.DISABLE,
                            Map.of("options", "-c work_mem=11MB"));
            Profile changed =
                    new Profile(
                            profile.id(),
                            "renamed",
                            Environment.STAGING,
                            false,
                            new Target.External(edited));
            try (Lease after = pools.pool(changed).pin(TAB)) {
                assertThat(Sql.one(after, "SHOW work_mem")).isEqualTo("11MB");
                assertThat(Sql.one(before, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void reachesAnotherDatabaseOfTheSameServer() throws SQLException {
        try (Lease lease = pools.pool(profile, "postgres").lease(EXPLORER)) {
            assertThat(Sql.one(lease, "SELECT current_database()")).isEqualTo("postgres");
        }
    }

    @Test
    void theEmbeddedProfileAsksForItsAddressWhenFirstUsed() throws SQLException {
        EndpointSource running =
                () ->
                        new EndpointSource.Access(
                                TestProfiles.endpoint(database), database.password());
        try (ConnectionPools embedded =
                        new ConnectionPools(
                                running,
                                TestProfiles.secrets(),
                                PoolLimits.STANDARD,
                                java.time.InstantSource.system());
                Lease lease = embedded.pool(Profile.EMBEDDED).lease(EXPLORER)) {
            assertThat(Sql.one(lease, "SELECT current_database()")).isEqualTo(database.name());
        }
    }
}
