package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Profile;
import io.howdah.plan.Plan;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.query.facts.ServerFactsReader;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestPools;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Queries that nobody could make much faster, on tables with every index that they need: whatever a
/// rule says of one of them is a false alarm.
class SoundQueriesIT {

    private static final int RUNS = 5;

    /// Nothing is hidden for being quick: on a slow machine it would not be.
    private static final double LEAST_MS = 0;

    private static ScratchDatabase database;
    private static Connection connection;
    private static ConnectionPools pools;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(text("sound-schema.sql"));
            statement.execute("VACUUM (ANALYZE)");
            // Compiling, and workers that start late, are the machine's doing.
            statement.execute("SET jit = off");
            statement.execute("SET work_mem = '16MB'");
            statement.execute("SET max_parallel_workers_per_gather = 0");
        }
        connection.setAutoCommit(false);
        pools = TestPools.of(database);
    }

    @AfterAll
    static void drop() throws SQLException {
        pools.close();
        connection.close();
        database.close();
    }

    static List<String> queries() {
        return text("sound-queries.sql")
                .lines()
                .filter(line -> !line.startsWith("--"))
                .map(line -> line.substring(0, line.length() - 1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aSoundQueryGetsNoAdvice(String query) throws SQLException {
        Plan plan = quickest(query);
        Measures measures = Measures.of(plan);
        ServerFacts facts;
        try (Lease lease = pools.pool(Profile.EMBEDDED).lease(new Holder("test", "facts"))) {
            facts = ServerFactsReader.read(lease, plan);
        }

        assertThat(Findings.of(measures, ServerFacts.NONE, LEAST_MS).ranked()).as(query).isEmpty();
        assertThat(Findings.of(measures, facts, LEAST_MS).ranked()).as(query).isEmpty();
    }

    /// The quickest of a few runs: what other programs took of the processor is no fault of the query,
    /// and the first run warms the cache.
    private static Plan quickest(String query) throws SQLException {
        List<Plan> plans = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            plans.add(PlanReader.read(explain(query)).plans().getFirst());
        }
        return plans.stream()
                .min(
                        Comparator.comparingDouble(
                                plan -> Objects.requireNonNull(plan.summary().executionMs())))
                .orElseThrow();
    }

    private static String explain(String query) throws SQLException {
        var text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, VERBOSE) " + query)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        } finally {
            connection.rollback();
        }
        return text.toString();
    }

    private static String text(String resource) {
        try (InputStream in = SoundQueriesIT.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
