package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.measure.TriggerTimes.Phase;
import io.howdah.plan.measure.TriggerTimes.TriggerTime;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Triggers of every kind on a live server; each sleeps long enough to be told from everything else.
class TriggersIT {

    private static ScratchDatabase database;

    private Connection connection;

    @BeforeAll
    static void create() throws SQLException {
        database = TestServer.scratch();
        try (Connection connection = database.connect()) {
            MeasuredPlan.execute(
                    connection,
                    "CREATE TABLE parent (id int PRIMARY KEY)",
                    "INSERT INTO parent SELECT generate_series(1, 100)",
                    "CREATE TABLE kid (id int PRIMARY KEY, parent_id int REFERENCES parent ON DELETE CASCADE)",
                    """
                    CREATE FUNCTION sleep() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                      PERFORM pg_sleep(tg_argv[0]::float);
                      RETURN coalesce(new, old);
                    END $$
                    """,
                    "CREATE VIEW people AS SELECT * FROM parent",
                    "VACUUM ANALYZE parent, kid");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void trigger(String name, String when, String seconds) throws SQLException {
        MeasuredPlan.execute(
                connection,
                "CREATE %s FOR EACH ROW EXECUTE FUNCTION sleep(%s)"
                        .formatted(when.replace("?", name), seconds));
    }

    @Test
    void beforeTriggersAreInsideTheNodeAndAfterTriggersAreNot() throws SQLException {
        // By name the BEFORE trigger comes first, so the order of printing would mislead.
        trigger("a_before", "TRIGGER ? BEFORE INSERT ON kid", "0.02");
        trigger("z_after", "TRIGGER ? AFTER INSERT ON kid", "0.03");
        Measures measures = insert("ANALYZE");
        Totals totals = measures.totals();

        assertThat(one(totals, "a_before").phase()).isEqualTo(Phase.INSIDE);
        assertThat(one(totals, "z_after").phase()).isEqualTo(Phase.AFTER);
        assertThat(one(totals, "a_before").guessed()).isFalse();
        assertThat(totals.insideTriggersMs()).isGreaterThanOrEqualTo(20);
        assertThat(measures.node(0).selfMs()).isGreaterThanOrEqualTo(totals.insideTriggersMs());
        assertThat(totals.afterTriggersMs()).isGreaterThanOrEqualTo(30);
        assertThat(Objects.requireNonNull(totals.unattributedMs()))
                .isCloseTo(
                        Objects.requireNonNull(totals.executionMs())
                                - Objects.requireNonNull(totals.rootMs())
                                - totals.afterTriggersMs(),
                        within(totals.errorMs()));
    }

    @Test
    void constraintsAreCheckedAfter() throws SQLException {
        trigger("c_now", "CONSTRAINT TRIGGER ? AFTER INSERT ON kid", "0.02");
        Totals totals = insert("ANALYZE, VERBOSE").totals();

        assertThat(totals.triggers().all()).hasSize(2);
        assertThat(totals.triggers().all())
                .allMatch(one -> one.phase() == Phase.AFTER && !one.guessed());
        assertThat(totals.insideTriggersMs()).isZero();
    }

    @Test
    void deferredTriggersAreNotMeasured() throws SQLException {
        trigger(
                "c_late",
                "CONSTRAINT TRIGGER ? AFTER INSERT ON kid DEFERRABLE INITIALLY DEFERRED",
                "0.02");
        Totals totals = insert("ANALYZE").totals();

        assertThat(totals.triggers().all())
                .extracting(one -> one.trigger().constraint())
                .containsExactly("kid_parent_id_fkey");
    }

    @Test
    void triggersOfAViewAreInside() throws SQLException {
        trigger("instead", "TRIGGER ? INSTEAD OF DELETE ON people", "0.02");
        Totals totals =
                MeasuredPlan.explain(connection, "ANALYZE", "DELETE FROM people WHERE id = 100")
                        .totals();

        assertThat(one(totals, "instead").phase()).isEqualTo(Phase.INSIDE);
    }

    @Test
    void triggersOfCascadedDeletesAreAfter() throws SQLException {
        MeasuredPlan.execute(connection, "INSERT INTO kid VALUES (1, 100)");
        trigger("on_kid", "TRIGGER ? AFTER DELETE ON kid", "0.02");
        Totals totals =
                MeasuredPlan.explain(connection, "ANALYZE", "DELETE FROM parent WHERE id = 100")
                        .totals();

        assertThat(one(totals, "on_kid").phase()).isEqualTo(Phase.AFTER);
        assertThat(Objects.requireNonNull(totals.unattributedMs())).isNotNegative();
    }

    @Test
    void withoutTimingThereAreCallsOnly() throws SQLException {
        trigger("a_before", "TRIGGER ? BEFORE INSERT ON kid", "0.001");
        Totals totals = insert("ANALYZE, TIMING OFF").totals();

        assertThat(one(totals, "a_before").phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(one(totals, "a_before").trigger().calls()).isEqualTo(1);
        assertThat(totals.afterTriggersMs() + totals.insideTriggersMs()).isZero();
    }

    private Measures insert(String options) throws SQLException {
        return MeasuredPlan.explain(connection, options, "INSERT INTO kid VALUES (1, 1)");
    }

    private static TriggerTime one(Totals totals, String name) {
        return totals.triggers().all().stream()
                .filter(one -> name.equals(one.trigger().name()))
                .findFirst()
                .orElseThrow();
    }
}
