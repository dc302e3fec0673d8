package io.howdah.query.proof;

import static io.howdah.query.proof.ProofServer.INDEX;
import static io.howdah.query.proof.ProofServer.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Outcome;
import io.howdah.query.proof.Proof.Verdict;
import io.howdah.query.proof.ProofOutcome.NotCompleted;
import io.howdah.query.proof.ProofOutcome.Unproven;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What becomes of a trial that is stopped or comes to nothing, and what is said of it.
@Timeout(60)
class UnfinishedProofIT {

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
        server.assertNothingStays();
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
        server.assertNothingStays();
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
        server.assertNothingStays();
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
    void passesTheServersErrorOn() {
        ProofOutcome outcome = server.run(server.possible(QUERY, "CREATE INDEX ON item (nosuch)"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotCompleted.class,
                        no ->
                                assertThat(((Outcome.Failed) no.outcome()).error().sqlState())
                                        .isEqualTo("42703"));
        server.assertNothingStays();
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
        server.assertNothingStays();
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
        server.assertNothingStays();
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
}
