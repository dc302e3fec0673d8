package io.howdah.query.proof;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.Environment;
import io.howdah.connect.Holder;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Pool;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import io.howdah.connect.Target;
import io.howdah.testing.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;

/// A database on which remedies are tried.
final class ProofServer implements AutoCloseable {

    private static final Holder HOLDER = new Holder("test", "proof");

    private final ScratchDatabase database;
    private final ConnectionPools pools;

    ProofServer(ScratchDatabase database) {
        this.database = database;
        Endpoint endpoint =
                Endpoint.of(database.host(), database.port(), database.name(), database.user());
        EndpointSource source = () -> new EndpointSource.Access(endpoint, database.password());
        pools =
                new ConnectionPools(
                        source,
                        new Secrets(new SystemKeyring(), PgEnvironment.empty("nobody")),
                        PoolLimits.STANDARD,
                        InstantSource.system());
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
