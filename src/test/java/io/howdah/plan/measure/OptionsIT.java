package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Resource;
import io.howdah.plan.Serialization;
import io.howdah.plan.Summary;
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

/// What EXPLAIN's options add, from live plans: serialization, buffers, WAL, memory, settings and I/O
/// times.
class OptionsIT {

    private static ScratchDatabase database;

    private Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        try (Connection connection = database.connect()) {
            MeasuredPlan.execute(
                    connection,
                    "CREATE TABLE part (id int PRIMARY KEY, pad text)",
                    "INSERT INTO part SELECT i, repeat('x', 200) FROM generate_series(1, 20000) i",
                    "VACUUM ANALYZE part");
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
        MeasuredPlan.execute(
                connection, "SET max_parallel_workers_per_gather = 0; SET track_io_timing = on");
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void serializationIsOutsideTheTree() throws SQLException {
        Measures measures =
                MeasuredPlan.explain(connection, "ANALYZE, SERIALIZE", "SELECT * FROM part");
        Serialization serialization =
                Objects.requireNonNull(measures.plan().summary().serialization());
        Totals totals = measures.totals();

        assertThat(totals.serializationMs()).isPositive().isEqualTo(serialization.ms());
        assertThat(serialization.outputKb()).isGreaterThan(4000);
        assertThat(serialization.format()).isEqualTo("text");
        assertThat(
                        Objects.requireNonNull(totals.rootMs())
                                + totals.serializationMs()
                                + Objects.requireNonNull(totals.unattributedMs()))
                .isCloseTo(Objects.requireNonNull(totals.executionMs()), within(totals.errorMs()));
    }

    @Test
    void serializationWithoutTimingHasASizeOnly() throws SQLException {
        Measures measures =
                MeasuredPlan.explain(
                        connection, "ANALYZE, SERIALIZE BINARY, TIMING OFF", "SELECT * FROM part");
        Serialization serialization =
                Objects.requireNonNull(measures.plan().summary().serialization());

        assertThat(serialization.ms()).isNull();
        assertThat(serialization.format()).isEqualTo("binary");
        assertThat(measures.totals().serializationMs()).isZero();
    }

    @Test
    void memoryBuffersAndSettingsOfPlanningAreKept() throws SQLException {
        MeasuredPlan.execute(connection, "SET LOCAL work_mem = '64kB'");
        var plan =
                MeasuredPlan.explain(
                                connection,
                                "ANALYZE, MEMORY, SETTINGS, BUFFERS",
                                "SELECT * FROM part p JOIN part q USING (id)")
                        .plan();
        Summary summary = plan.summary();

        assertThat(summary.planningMs()).isNotNull().isPositive();
        assertThat(plan.statement().settings()).containsEntry("work_mem", "64kB");
        assertThat(plan.properties().keySet())
                .contains("Planning Memory Used", "Planning Memory Allocated");
    }

    @Test
    void temporaryBlocksBelongToTheNodeThatSpills() throws SQLException {
        MeasuredPlan.execute(connection, "SET LOCAL work_mem = '64kB'");
        Measures measures =
                MeasuredPlan.explain(
                        connection,
                        "ANALYZE, BUFFERS",
                        "SELECT count(*) FROM (SELECT * FROM part ORDER BY pad, id OFFSET 0) s");
        NodeMeasures sort = MeasuredPlan.node(measures, "Sort");

        assertThat(sort.self().get(Resource.TEMP_WRITTEN)).isPositive();
        assertThat(sort.self().get(Resource.TEMP_WRITTEN))
                .isEqualTo(measures.node(0).node().resources().get(Resource.TEMP_WRITTEN));
        assertThat(MeasuredPlan.self(measures, Resource.TEMP_WRITE_TIME))
                .isCloseTo(
                        measures.node(0).node().resources().get(Resource.TEMP_WRITE_TIME),
                        within(0.01));
        assertThat(measures.node(0).self().get(Resource.TEMP_READ)).isZero();
    }

    @Test
    void walBelongsToTheNodeThatWrote() throws SQLException {
        Measures measures =
                MeasuredPlan.explain(
                        connection,
                        "ANALYZE, WAL, BUFFERS",
                        "INSERT INTO part SELECT i, 'x' FROM generate_series(30001, 30500) i");
        NodeMeasures insert = MeasuredPlan.node(measures, "Insert on part");

        assertThat(insert.self().get(Resource.WAL_RECORDS)).isGreaterThanOrEqualTo(1000);
        assertThat(insert.self().get(Resource.WAL_BYTES)).isGreaterThan(50_000);
        assertThat(measures.node(1).self().get(Resource.WAL_RECORDS)).isZero();
    }

    @Test
    void ioTimesOfLocalBlocksAreApartFromShared() throws SQLException {
        MeasuredPlan.execute(
                connection,
                "SET temp_buffers = '800kB'",
                "CREATE TEMP TABLE big AS SELECT i, repeat('y', 200) FROM generate_series(1, 20000) i");
        Measures measures =
                MeasuredPlan.explain(connection, "ANALYZE, BUFFERS", "SELECT count(*) FROM big");
        NodeMeasures scan = MeasuredPlan.node(measures, "Seq Scan on big");

        assertThat(scan.self().get(Resource.LOCAL_READ)).isGreaterThan(100);
        assertThat(scan.self().get(Resource.LOCAL_READ_TIME)).isPositive();
        assertThat(scan.self().get(Resource.SHARED_READ_TIME)).isZero();
        assertThat(measures.node(0).self().get(Resource.LOCAL_READ_TIME))
                .isCloseTo(0, within(0.01));
        assertThat(measures.nodes())
                .noneMatch(node -> node.caveats().contains(Caveat.IO_EXCEEDS_TIME));
    }
}
