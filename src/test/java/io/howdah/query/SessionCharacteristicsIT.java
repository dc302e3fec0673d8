package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionCharacteristicsIT {

    private final TestSession database = TestSession.open();

    @AfterEach
    void close() {
        database.close();
    }

    private Characteristics after(String... statements) {
        for (String statement : statements) {
            assertThat(database.run(statement)).isInstanceOf(Outcome.Completed.class);
        }
        return database.session().characteristics().orElseThrow();
    }

    @Test
    void tellsOfTheOpenTransactionAndThenOfTheNextOne() {
        assertThat(database.session().characteristics()).isEmpty();
        assertThat(after("SELECT 1")).isEqualTo(new Characteristics("read committed", false));
        assertThat(after("BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY"))
                .isEqualTo(new Characteristics("serializable", true));
        assertThat(after("COMMIT")).isEqualTo(new Characteristics("read committed", false));
        assertThat(after("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"))
                .isEqualTo(new Characteristics("read committed", true));
    }

    @Test
    void leavesTheTransactionFreeToChooseItsLevel() {
        assertThat(after("BEGIN", "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
                .isEqualTo(new Characteristics("repeatable read", false));
        assertThat(database.value("SHOW transaction_isolation")).isEqualTo("repeatable read");
    }

    @Test
    void asksNothingInAFailedTransaction() {
        after("BEGIN");
        database.run("SELECT nosuch");
        assertThat(database.session().state()).isEqualTo(SessionState.FAILED_TRANSACTION);
        assertThat(database.session().characteristics()).isPresent();
    }
}
