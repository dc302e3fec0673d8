package io.howdah.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.ConnectionUrl;
import io.howdah.connect.Environment;
import io.howdah.connect.Holder;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Pool;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Needs a server that has HypoPG, which the embedded one lacks: run it with
/// `-Dhowdah.hypopg=postgresql://user:password@host:port/database`, a superuser and a database in which
/// it may make a schema `howdah_proof`.
@Timeout(60)
@EnabledIfSystemProperty(named = "howdah.hypopg", matches = ".+")
class HypotheticalIndexIT {

    private static final String QUERY = "SELECT * FROM howdah_proof.item WHERE name = 'n77'";
    private static final String INDEX = "CREATE INDEX CONCURRENTLY ON howdah_proof.item (name)";

    private final ConnectionUrl url =
            ConnectionUrl.parse(
                    System.getProperty("howdah.hypopg"), PgEnvironment.empty("postgres"));
    private final Secrets secrets = new Secrets(new SystemKeyring(), PgEnvironment.empty("nobody"));
    private final ConnectionPools pools =
            new ConnectionPools(
                    () -> {
                        throw new SQLException("not embedded");
                    },
                    secrets,
                    PoolLimits.STANDARD,
                    InstantSource.system());

    @BeforeEach
    void create() throws SQLException {
        execute("CREATE EXTENSION IF NOT EXISTS hypopg");
        execute("DROP SCHEMA IF EXISTS howdah_proof CASCADE");
        execute("CREATE SCHEMA howdah_proof");
        execute(
                "CREATE TABLE howdah_proof.item AS"
                        + " SELECT i AS id, 'n' || i AS name FROM generate_series(1, 20000) i");
        execute("ANALYZE howdah_proof.item");
    }

    @AfterEach
    void drop() throws SQLException {
        pools.close();
        execute("DROP SCHEMA howdah_proof CASCADE");
    }

    private void execute(String sql) throws SQLException {
        var endpoint = url.endpoint();
        String jdbc =
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(
                                endpoint.hosts().getFirst().name(),
                                endpoint.hosts().getFirst().port(),
                                endpoint.database());
        try (Connection connection =
                        DriverManager.getConnection(jdbc, endpoint.user(), url.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Pool pool(Environment environment) {
        Profile profile = Profile.external("hypopg", environment, url.endpoint());
        secrets.keepForSession(profile.id(), String.valueOf(url.password()));
        return pools.pool(profile);
    }

    @Test
    void pretendsTheIndexEvenOnAReadOnlyProductionServer() {
        var prover = new Prover(pool(Environment.PRODUCTION), new Holder("test", "proof"));
        ProofPlan plan = ProofServer.possible(prover, ProofOptions.STANDARD, QUERY, INDEX);

        ProofOutcome outcome = prover.run(plan, ProofOptions.STANDARD).run(ProofProgress.SILENT);

        assertThat(plan.method()).isEqualTo(ProofMethod.HYPOTHETICAL_INDEX);
        assertThat(plan.needsConsent()).isFalse();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ProofOutcome.Proven.class,
                        proven -> {
                            Proof proof = proven.proof();
                            assertThat(proof.verdict()).isEqualTo(Proof.Verdict.BETTER);
                            assertThat(proof.measured()).isFalse();
                            assertThat(proof.after().cost()).isLessThan(proof.before().cost() / 10);
                            assertThat(proof.notes())
                                    .noneMatch(note -> note.contains("does not use"));
                        });
    }

    @Test
    void buildsForRealWhenTheUserWantsTimes() {
        var prover = new Prover(pool(Environment.DEVELOPMENT), new Holder("test", "proof"));
        ProofOptions building = ProofOptions.STANDARD.building();

        assertThat(ProofServer.possible(prover, building, QUERY, INDEX).method())
                .isEqualTo(ProofMethod.BUILT_INDEX);
        assertThat(
                        ProofServer.possible(
                                        prover,
                                        ProofOptions.STANDARD,
                                        QUERY,
                                        INDEX.replace("(name)", "USING gin (name)"))
                                .method())
                .isEqualTo(ProofMethod.BUILT_INDEX);
    }
}
