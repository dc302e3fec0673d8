package io.howdah.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Environment;
import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.connect.Profile;
import io.howdah.connect.Target;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestPools;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A database on which remedies are tried.
final class ProofServer implements AutoCloseable {

    private static final Holder HOLDER = new Holder("test", "proof");

    /// A query of the items, and an index that serves it.
    static final String QUERY = "SELECT * FROM item WHERE name = 'n77'";

    static final String INDEX = "CREATE INDEX CONCURRENTLY item_name_idx ON item (name)";

    private final ScratchDatabase database;
    private final ConnectionPools pools;

    ProofServer(ScratchDatabase database) {
        this.database = database;
        pools = TestPools.of(database);
    }

    /// With a table of 20,000 items, which has no index but its key.
    static ProofServer ofItems() {
        var server = new ProofServer(TestServer.scratch());
        server.execute("CREATE TABLE item (id int PRIMARY KEY, name text, n int)");
        server.execute(
                "INSERT INTO item SELECT i, 'n' || i, i % 10 FROM generate_series(1, 20000) i");
        server.execute("VACUUM (ANALYZE) item");
        return server;
    }

    /// Neither an index nor a row nor a lock of a trial is left of the items.
    void assertNothingStays() {
        assertThat(value("SELECT count(*) FROM pg_index WHERE indrelid = 'item'::regclass"))
                .isEqualTo("1");
        assertThat(value("SELECT count(*) FROM item")).isEqualTo("20000");
        assertThat(value("SELECT count(*) FROM pg_locks WHERE relation = 'item'::regclass"))
                .isEqualTo("0");
    }

    Pool pool() {
        return pools.pool(Profile.EMBEDDED);
    }

    Prover prover() {
        return new Prover(pool(), HOLDER);
    }

    /// Of a profile that says something else of the same server.
    Prover prover(Environment environment, boolean readOnly) {
        return new Prover(
                pools.pool(
                        new Profile(
                                environment.label() + readOnly,
                                "other",
                                environment,
                                readOnly,
                                new Target.Embedded())),
                HOLDER);
    }

    ProofPlan possible(String query, String... remedy) {
        return possible(prover(), ProofOptions.STANDARD, query, remedy);
    }

    static ProofPlan possible(Prover prover, ProofOptions options, String query, String... remedy) {
        ProofDecision decision = decide(prover, options, query, remedy);
        if (decision instanceof ProofDecision.Possible(ProofPlan plan)) {
            return plan;
        }
        throw new AssertionError(decision.toString());
    }

    static ProofDecision decide(
            Prover prover, ProofOptions options, String query, String... remedy) {
        try {
            return prover.decide(ProofSubject.of(query), List.of(remedy), options);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    ProofOutcome run(ProofPlan plan) {
        return prover().run(plan, ProofOptions.STANDARD).run(ProofProgress.SILENT);
    }

    Proof prove(String query, String... remedy) {
        ProofOutcome outcome = run(possible(query, remedy));
        if (outcome instanceof ProofOutcome.Proven(Proof proof)) {
            return proof;
        }
        throw new AssertionError(outcome.toString());
    }

    void execute(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    String value(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() {
        pools.close();
        database.close();
    }
}
