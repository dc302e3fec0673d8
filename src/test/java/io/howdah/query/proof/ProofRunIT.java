package io.howdah.query.proof;

import static io.howdah.query.proof.ProofServer.decide;
import static io.howdah.query.proof.ProofServer.possible;
import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Environment;
import io.howdah.query.Outcome;
import io.howdah.query.proof.Proof.Verdict;
import io.howdah.query.proof.ProofDecision.Impossible;
import io.howdah.query.proof.ProofOutcome.NotCompleted;
import io.howdah.query.proof.ProofOutcome.Unproven;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProofRunIT {

    private static final String QUERY = "SELECT * FROM item WHERE name = 'n77'";
    private static final String INDEX = "CREATE INDEX CONCURRENTLY item_name_idx ON item (name)";

    private ProofServer server;

    @BeforeEach
    void create() {
        server = new ProofServer(TestServer.scratch());
        server.execute("CREATE TABLE item (id int PRIMARY KEY, name text, n int)");
        server.execute(
                "INSERT INTO item SELECT i, 'n' || i, i % 10 FROM generate_series(1, 20000) i");
        server.execute("VACUUM (ANALYZE) item");
    }

    @AfterEach
    void drop() {
        assertThat(leases()).isEmpty();
        server.close();
    }

    private List<?> leases() {
        return server.pool().held();
    }

    private void assertNothingStays() {
        assertThat(server.value("SELECT count(*) FROM pg_index WHERE indrelid = 'item'::regclass"))
                .isEqualTo("1");
        assertThat(server.value("SELECT count(*) FROM item")).isEqualTo("20000");
        assertThat(server.value("SELECT count(*) FROM pg_locks WHERE relation = 'item'::regclass"))
                .isEqualTo("0");
    }

    @Test
    void showsBeforeHandWhatWillRunAndWhatItLocks() {
        ProofPlan plan = server.possible(QUERY, INDEX);

        assertThat(plan.method()).isEqualTo(ProofMethod.BUILT_INDEX);
        assertThat(plan.script().lines())
                .containsExactly(
                        "BEGIN;",
                        "EXPLAIN (ANALYZE, …) the query;",
                        "CREATE INDEX item_name_idx ON item (name);",
                        "EXPLAIN (ANALYZE, …) it again;",
                        "ROLLBACK;");
        assertThat(plan.warnings())
                .singleElement()
                .asString()
                .contains("which reads ", " kB", "item can be read but not written", "Share");
    }

    @Test
    void buildsMeasuresAndRollsBack() {
        Proof proof = server.prove(QUERY, INDEX);

        assertThat(proof.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(proof.before().measures().plan().root().type()).isEqualTo("Seq Scan");
        assertThat(proof.after().measures().plan().nodes())
                .anySatisfy(node -> assertThat(node.target().index()).isEqualTo("item_name_idx"));
        assertThat(proof.after().pages()).isLessThan(proof.before().pages() / 10);
        assertThat(proof.notes())
                .anySatisfy(note -> assertThat(note).contains("Both were each run 5 times"));
        assertNothingStays();
    }

    @Test
    void saysWhenTheIndexIsNotUsed() {
        Proof proof = server.prove(QUERY, "CREATE INDEX ON item (n)");

        assertThat(proof.verdict()).isEqualTo(Verdict.SAME);
        assertThat(proof.notes()).contains("The planner does not use the new index.");
    }

    @Test
    void undoesStatementsThatChangeRows() {
        String delete = "DELETE FROM item WHERE name = 'n77'";
        ProofPlan plan = server.possible(delete, INDEX);

        assertThat(plan.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("triggers", "rolled back"));
        assertThat(server.run(plan)).isInstanceOf(ProofOutcome.Proven.class);
        assertNothingStays();
    }

    @Test
    void neverBuildsOnProductionNorOnAReadOnlyProfile() {
        server.execute("CREATE TABLE parted (id int) PARTITION BY RANGE (id)");
        Prover production = server.prover(Environment.PRODUCTION, false);
        Prover readOnly = server.prover(Environment.STAGING, true);

        assertThat(
                        decide(
                                production,
                                ProofOptions.STANDARD.building(),
                                QUERY,
                                "CREATE INDEX ON parted (id)"))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        no ->
                                assertThat(no.sentence())
                                        .contains(
                                                "production",
                                                "parted is partitioned",
                                                "HypoPG",
                                                "a copy of the database"));
        assertThat(
                        decide(
                                production,
                                ProofOptions.STANDARD,
                                "DELETE FROM item WHERE name = 'n7'",
                                INDEX))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        no -> assertThat(no.sentence()).contains("the statement changes data"));
        assertThat(
                        decide(
                                production,
                                ProofOptions.STANDARD,
                                QUERY,
                                "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                                "CREATE INDEX ON item USING gin (name gin_trgm_ops)"))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        no ->
                                assertThat(no.sentence())
                                        .contains(
                                                "needs an extension",
                                                "HypoPG cannot pretend a gin index"));
        assertThat(decide(readOnly, ProofOptions.STANDARD, QUERY, INDEX))
                .isInstanceOfSatisfying(
                        Impossible.class, no -> assertThat(no.sentence()).contains("read-only"));
        assertThat(decide(production, ProofOptions.STANDARD, QUERY, "VACUUM item"))
                .isInstanceOf(Impossible.class);
    }

    @Test
    void onProductionACopyOfTheTableIsIndexedAndNobodyWaits() throws SQLException {
        Prover production = server.prover(Environment.PRODUCTION, false);
        String query = "SELECT * FROM public.item AS i WHERE i.name = 'n77'";
        ProofPlan plan = possible(production, ProofOptions.STANDARD, query, INDEX);

        assertThat(plan.method()).isEqualTo(ProofMethod.SCRATCH_COPY);
        assertThat(plan.warnings()).anySatisfy(words -> assertThat(words).contains("Nobody waits"));
        assertThat(plan.queryBefore())
                .isEqualTo("SELECT * FROM howdah_proof.item AS i WHERE i.name = 'n77'")
                .isEqualTo(plan.queryAfter());
        assertThat(plan.change())
                .containsExactly("CREATE INDEX item_name_idx ON howdah_proof.item (name)");

        // A writer holds the lock that building an index on the table itself would wait for.
        try (Connection writer = server.connect()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("UPDATE item SET name = name WHERE id = 1");
            ProofOutcome outcome =
                    production.run(plan, ProofOptions.STANDARD).run(ProofProgress.SILENT);
            writer.rollback();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            ProofOutcome.Proven.class,
                            proven -> {
                                assertThat(proven.proof().measured()).isTrue();
                                assertThat(proven.proof().verdict())
                                        .isEqualTo(Proof.Verdict.BETTER);
                            });
        }
        assertThat(server.value("SELECT to_regnamespace('howdah_proof')")).isEqualTo("null");
        assertThat(server.value("SELECT to_regclass('item_name_idx')")).isEqualTo("null");
    }

    @Test
    void noCopyStandsInForATableBehindAView() {
        server.execute("CREATE VIEW item_view AS SELECT * FROM item");
        Prover production = server.prover(Environment.PRODUCTION, false);
        String query = "SELECT * FROM item_view WHERE name = 'n77'";

        ProofPlan plan = possible(production, ProofOptions.STANDARD, query, INDEX);
        ProofOutcome outcome =
                production.run(plan, ProofOptions.STANDARD).run(ProofProgress.SILENT);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ProofOutcome.Unproven.class,
                        unproven -> assertThat(unproven.sentence()).contains("through a view"));
        assertNothingStays();
    }

    @Test
    void runsNothingThatChangesRowsOnProduction() {
        Prover production = server.prover(Environment.PRODUCTION, false);

        ProofPlan plan =
                possible(
                        production,
                        ProofOptions.STANDARD,
                        "DELETE FROM item",
                        "SET work_mem = '64MB'");

        assertThat(plan.run()).isFalse();
        assertThat(
                        possible(production, ProofOptions.STANDARD, QUERY, "SET work_mem = '64MB'")
                                .warnings())
                .anySatisfy(warning -> assertThat(warning).contains("production"));
    }

    @Test
    void warnsOfWhatARollbackDoesNotUndo() {
        server.execute("CREATE SEQUENCE numbers");

        assertThat(server.possible("SELECT nextval('numbers')", "SET jit = off").warnings())
                .singleElement()
                .asString()
                .contains("nextval");
        assertThat(server.possible("SELECT random()", "SET jit = off").warnings()).isEmpty();
    }

    @Test
    void triesASettingAndLeavesItAlone() {
        String sort = "SELECT * FROM item ORDER BY name";
        server.execute("SELECT 1");
        var subject = new ProofSubject(sort, new LinkedHashMap<>(Map.of("work_mem", "64kB")));
        ProofPlan harmless = server.possible(sort, "SET work_mem = '64MB'");
        ProofPlan plan =
                new ProofPlan(
                        harmless.method(),
                        subject,
                        harmless.change(),
                        "",
                        true,
                        List.of(),
                        List.of());

        ProofOutcome outcome = server.run(plan);

        assertThat(harmless.needsConsent()).isFalse();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ProofOutcome.Proven.class,
                        proven -> {
                            assertThat(proven.proof().before().temporaryPages()).isPositive();
                            assertThat(proven.proof().after().temporaryPages()).isZero();
                        });
    }

    @Test
    void plansOnlyWhatHasParametersOrMayNotRun() {
        Proof generic = server.prove("SELECT * FROM item WHERE name = $1", INDEX);

        assertThat(generic.measured()).isFalse();
        assertThat(generic.after().cost()).isLessThan(generic.before().cost() / 10);
        assertThat(generic.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void saysWhenARewriteAnswersAnotherQuestion() {
        Proof proof = server.prove(QUERY, "SELECT * FROM item WHERE name = 'n78'");

        assertThat(proof.sameRows()).contains(false);
        assertThat(proof.verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void comparesRowsInAnyOrderAndWithTheirCounts() {
        assertThat(
                        server.prove(
                                        "SELECT n FROM item ORDER BY id",
                                        "SELECT n FROM item ORDER BY n DESC")
                                .sameRows())
                .contains(true);
        assertThat(server.prove("SELECT n FROM item", "SELECT DISTINCT n FROM item").sameRows())
                .contains(false);
    }

    @Test
    void waitsForALockOnlyAShortTime() throws SQLException {
        try (Connection other = server.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE item SET n = 0 WHERE id = 1");

            ProofOutcome outcome = server.run(server.possible(QUERY, INDEX));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Unproven.class,
                            no -> assertThat(no.sentence()).contains("Another session"));
            other.rollback();
        }
        assertNothingStays();
    }

    @Test
    void stopsBuildingWhenAsked() {
        ProofOutcome outcome = buildSlowly(ProofRun::cancel);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotCompleted.class,
                        no -> {
                            assertThat(no.statement()).startsWith("CREATE INDEX");
                            assertThat(no.outcome()).isInstanceOf(Outcome.Stopped.class);
                        });
        assertNothingStays();
    }

    @Test
    void leavesNothingWhenItsSessionIsKilled() {
        ProofOutcome outcome =
                buildSlowly(run ->
                        server.execute(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                        + " WHERE wait_event = 'PgSleep'"
                                        + " AND datname = current_database()"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotCompleted.class,
                        no -> {
                            assertThat(no.outcome())
                                    .isInstanceOfSatisfying(
                                            Outcome.Failed.class,
                                            failed ->
                                                    assertThat(failed.fate().isSessionLost())
                                                            .isTrue());
                            assertThat(no.sentence())
                                    .isEqualTo(
                                            "The connection was lost before the end, and the server"
                                                    + " rolls everything back by itself. Connect"
                                                    + " again and try once more.");
                        });
        assertNothingStays();
        assertThat(server.prove(QUERY, INDEX).verdict()).isEqualTo(Verdict.BETTER);
    }

    /// Builds an index that takes a minute, and does something to it once it is being built.
    private ProofOutcome buildSlowly(Consumer<ProofRun> meanwhile) {
        server.execute(
                """
                CREATE FUNCTION sleepy(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS
                $$BEGIN PERFORM pg_sleep(60); RETURN $1; END$$
                """);
        ProofPlan plan = server.possible(QUERY, "CREATE INDEX ON item ((sleepy(name)))");
        ProofRun run = server.prover().run(plan, ProofOptions.STANDARD);
        return run.run((fraction, words) -> {
            if (words.equals("Building the index")) {
                Thread.ofVirtual()
                        .start(() -> {
                            awaitSleep();
                            meanwhile.accept(run);
                        });
            }
        });
    }

    private void awaitSleep() {
        String sleeping =
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                        + " AND datname = current_database()";
        while (server.value(sleeping).equals("0")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void stoppedBeforeItBeginsDoesNothing() {
        ProofRun run = server.prover().run(server.possible(QUERY, INDEX), ProofOptions.STANDARD);
        run.cancel();

        assertThat(run.run(ProofProgress.SILENT))
                .isInstanceOfSatisfying(
                        NotCompleted.class,
                        no -> assertThat(no.outcome()).isInstanceOf(Outcome.Stopped.class));
    }

    @Test
    void estimatesWhatTakesTooLongToRun() {
        var hasty =
                new ProofOptions(
                        true,
                        false,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(20),
                        Duration.ofMillis(50));
        String slow = "SELECT *, pg_sleep(0.02) FROM item WHERE name LIKE 'n77%' AND n = 7";
        ProofPlan plan = server.possible(slow, INDEX);

        ProofOutcome outcome = server.prover().run(plan, hasty).run(ProofProgress.SILENT);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ProofOutcome.Proven.class,
                        proven -> {
                            assertThat(proven.proof().measured()).isFalse();
                            assertThat(proven.proof().notes())
                                    .anySatisfy(note -> assertThat(note).contains("stopped"));
                        });
        assertNothingStays();
    }

    @Test
    void passesTheServersErrorOn() {
        ProofOutcome outcome = server.run(server.possible(QUERY, "CREATE INDEX ON item (nosuch)"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotCompleted.class,
                        no ->
                                assertThat(((Outcome.Failed) no.outcome()).error().sqlState())
                                        .isEqualTo("42703"));
        assertNothingStays();
    }

    @Test
    void saysThatTheNameOfAnIndexIsTaken() {
        server.execute("CREATE INDEX item_n ON item (n)");
        try {
            assertThat(
                            sentence(
                                    server.run(
                                            server.possible(
                                                    QUERY, "CREATE INDEX item_n ON item (name)"))))
                    .isEqualTo(
                            "The name is taken (relation \"item_n\" already exists): give it another"
                                    + " one, or see whether the remedy is there already; everything"
                                    + " was rolled back.");
        } finally {
            server.execute("DROP INDEX item_n");
        }
    }

    @Test
    void saysThatStatisticsAreThereAlready() {
        server.execute("CREATE STATISTICS item_stats ON n, name FROM item");
        String again = "CREATE STATISTICS item_stats ON name, n FROM item";
        try {
            assertThat(sentence(server.run(server.possible(QUERY, again, "ANALYZE item"))))
                    .startsWith(
                            "The name is taken (statistics object \"item_stats\" already exists)")
                    .endsWith("everything was rolled back.");
        } finally {
            server.execute("DROP STATISTICS item_stats");
        }
    }

    @Test
    void saysWhatThisUserMayNotDo() {
        assertThat(
                        sentence(
                                server.run(
                                        server.possible(
                                                QUERY, "CREATE INDEX ON pg_class (relname)"))))
                .isEqualTo(
                        "This user may not do that (permission denied: \"pg_class\" is a system"
                                + " catalog): connect as the owner of the table; everything was"
                                + " rolled back.");
        assertNothingStays();
    }

    @Test
    void saysThatTheChangeTookTooLong() {
        server.execute(
                """
                CREATE FUNCTION slow(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS
                $$BEGIN PERFORM pg_sleep(60); RETURN $1; END$$
                """);
        var hasty =
                new ProofOptions(
                        true,
                        false,
                        Duration.ofSeconds(2),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(20));
        ProofPlan plan = server.possible(QUERY, "CREATE INDEX ON item ((slow(name)))");

        assertThat(sentence(server.prover().run(plan, hasty).run(ProofProgress.SILENT)))
                .isEqualTo(
                        "It took longer than the 300 ms that a trial may take (try it on a copy of"
                                + " the database); everything was rolled back.");
        assertNothingStays();
    }

    @Test
    void doesNotClaimThatUpkeepWasRolledBack() {
        assertThat(sentence(server.run(server.possible(QUERY, "VACUUM nosuch"))))
                .isEqualTo(
                        "It could not be tried: relation \"nosuch\" does not exist; nothing was"
                                + " rolled back, as upkeep cannot be.");
    }

    private static String sentence(ProofOutcome outcome) {
        return outcome instanceof NotCompleted not ? not.sentence() : outcome.toString();
    }

    @Test
    void doesNotClaimAnIndexThatItsOwnTransactionCannotUse() throws SQLException {
        try (Connection other = server.connect();
                Statement statement = other.createStatement()) {
            // An old snapshot keeps the versions of the row apart, so that its chain is broken.
            other.setAutoCommit(false);
            other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("SELECT 1");
            server.execute("ALTER TABLE item SET (fillfactor = 50)");
            server.execute("VACUUM FULL item");
            server.execute("UPDATE item SET name = 'm' WHERE id = 1");

            ProofOutcome outcome = server.run(server.possible(QUERY, INDEX));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Unproven.class,
                            no -> assertThat(no.sentence()).contains("does not use the new index"));
            other.rollback();
        }
    }

    @Test
    void refusesWhatHasNoPlanAndWhatCannotBeTried() {
        assertThat(decide(server.prover(), ProofOptions.STANDARD, "VACUUM item", INDEX))
                .isInstanceOf(Impossible.class);
        assertThat(decide(server.prover(), ProofOptions.STANDARD, QUERY, "DROP TABLE item"))
                .isInstanceOf(Impossible.class);
    }
}
