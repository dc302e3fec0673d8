package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.ServerUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// The search path of a session, which servers tell by themselves from PostgreSQL 18 on.
@Tag("servers")
@Timeout(60)
@ParameterizedClass
@MethodSource("io.howdah.testing.ServerUnderTest#all")
class SearchPathIT {

    private static final String USUAL = "\"$user\", public";

    private final TestSession database;

    SearchPathIT(ServerUnderTest server) {
        database = TestSession.open(server);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String after(String... statements) {
        for (String statement : statements) {
            assertThat(database.run(statement)).as(statement).isInstanceOf(Outcome.Completed.class);
        }
        return database.session().searchPath().orElseThrow();
    }

    @Test
    void isKnownAfterTheFirstStatement() {
        assertThat(database.session().searchPath()).isEmpty();
        assertThat(after("SELECT 1")).isEqualTo(USUAL);
    }

    @Test
    void followsWhatSetsIt() {
        assertThat(after("SET search_path = pg_catalog, public")).isEqualTo("pg_catalog, public");
        assertThat(after("RESET search_path")).isEqualTo(USUAL);
        assertThat(after("SELECT pg_catalog.set_config('search_path', '', false)")).isEmpty();
        assertThat(after("DISCARD ALL")).isEqualTo(USUAL);
        assertThat(after("DO $$ BEGIN SET search_path = pg_catalog; END $$"))
                .isEqualTo("pg_catalog");
    }

    @Test
    void endsWithTheTransactionThatItIsSetFor() {
        assertThat(after("BEGIN", "SET LOCAL search_path = pg_catalog")).isEqualTo("pg_catalog");
        assertThat(after("COMMIT")).isEqualTo(USUAL);
        assertThat(after("BEGIN", "SAVEPOINT a", "SET search_path = pg_catalog"))
                .isEqualTo("pg_catalog");
        assertThat(after("ROLLBACK TO a")).isEqualTo(USUAL);
    }

    @Test
    void isAskedForAgainWhenAFailedTransactionIsOver() {
        after("BEGIN", "SET search_path = pg_catalog");
        database.run("SELECT nosuch");
        assertThat(database.session().state()).isEqualTo(SessionState.FAILED_TRANSACTION);

        assertThat(after("ROLLBACK")).isEqualTo(USUAL);
    }

    @Test
    void leavesTheTransactionFreeToChooseItsLevel() {
        after("BEGIN", "SET search_path = public", "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        assertThat(database.value("SHOW transaction_isolation")).isEqualTo("serializable");
    }
}
