package io.howdah.query.proof;

import static io.howdah.query.proof.ProofServer.INDEX;
import static io.howdah.query.proof.ProofServer.QUERY;
import static io.howdah.query.proof.ProofServer.decide;
import static io.howdah.query.proof.ProofServer.possible;
import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Environment;
import io.howdah.query.proof.Proof.Verdict;
import io.howdah.query.proof.ProofDecision.Impossible;
import io.howdah.query.proof.ProofOutcome.Unproven;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProofRunIT {

    private ProofServer server;

    @BeforeEach
    void create() {
        server = ProofServer.ofItems();
    }

    @AfterEach
    void drop() {
        assertThat(server.pool().held()).isEmpty();
        server.close();
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
        server.assertNothingStays();
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
        server.assertNothingStays();
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
        server.assertNothingStays();
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
        server.assertNothingStays();
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
