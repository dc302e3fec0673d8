package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Explanation.Explained;
import io.howdah.query.Explanation.NotExplained;
import io.howdah.query.Explanation.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ExplainIT {

    private static TestSession database;
    private static Explain explain;

    @BeforeAll
    static void open() {
        database = TestSession.open();
        database.run("CREATE TABLE item (id int PRIMARY KEY, name text)");
        database.run("INSERT INTO item SELECT i, 'n' FROM generate_series(1, 100) i");
        explain = new Explain(database.session());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @AfterEach
    void endTransaction() {
        database.run("ROLLBACK");
    }

    private static Explanation explain(String sql, ExplainOptions options) {
        return explain.run(SqlStatement.of(sql), options);
    }

    private static Explained explained(String sql, ExplainOptions options) {
        Explanation explanation = explain(sql, options);
        assertThat(explanation).isInstanceOf(Explained.class);
        return (Explained) explanation;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM item",
                "-- why\n (VALUES (1))",
                "DELETE FROM item",
                "CREATE TABLE copy AS SELECT * FROM item",
                "CREATE MATERIALIZED VIEW v AS TABLE item",
                "DECLARE c CURSOR FOR SELECT 1",
                "EXPLAIN (ANALYZE, COSTS OFF) SELECT 1"
            })
    void estimatesWithoutRunning(String sql) {
        Explained explained = explained(sql, ExplainOptions.ESTIMATE);

        assertThat(explained.text())
                .contains("\"Plan\"", "\"Planning Time\"")
                .doesNotContain("Actual");
        assertThat(explained.rolledBack()).isFalse();
        assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("100");
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void runsAndRollsBack() {
        Explained explained = explained("DELETE FROM item RETURNING *", ExplainOptions.ANALYZE);

        assertThat(explained.text())
                .contains("\"Actual Rows\": 100", "Shared Hit Blocks", "WAL Records");
        assertThat(explained.rolledBack()).isTrue();
        assertThat(explained.modifiesData()).isTrue();
        assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("100");
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void undoesOnlyWhatItRanInTheUsersTransaction() {
        database.run("BEGIN");
        database.run("DELETE FROM item WHERE id > 90");

        Explained explained = explained("DELETE FROM item", ExplainOptions.ANALYZE);

        assertThat(explained.text()).contains("\"Actual Rows\": 90");
        assertThat(database.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
        assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("90");
    }

    @Test
    void keepsTheUsersTransactionWhenTheStatementFails() {
        database.run("BEGIN");
        database.run("DELETE FROM item WHERE id > 90");

        Explanation explanation = explain("SELECT 1 / (id - 5) FROM item", ExplainOptions.ANALYZE);

        assertThat(((NotExplained) explanation).outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(database.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
        assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("90");
    }

    @Test
    void pointsAtErrorsInTheScript() {
        String script = "SELECT 1; EXPLAIN SELECT nosuch";
        Explanation explanation =
                explain.run(
                        new SqlStatement("EXPLAIN SELECT nosuch", 10, "", 0),
                        ExplainOptions.ESTIMATE);

        ServerError error = ((Outcome.Failed) ((NotExplained) explanation).outcome()).error();
        assertThat(error.position()).isEqualTo(script.indexOf("nosuch"));
    }

    @Test
    void explainsParametersGenerically() {
        Explained explained =
                explained("SELECT * FROM item WHERE id = $1", ExplainOptions.ESTIMATE);

        assertThat(explained.text()).contains("$1");
        assertThat(database.value("SELECT 1")).isEqualTo("1");
        assertThat(explain("SELECT $1", ExplainOptions.ANALYZE)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void answersInEveryFormat(ExplainOptions.Format format) {
        assertThat(explained("SELECT 1", ExplainOptions.ANALYZE.withFormat(format)).text())
                .contains("Result");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VACUUM item",
                "CREATE TABLE x (a int)",
                "BEGIN",
                "",
                "-- nothing",
                "SELECT 1; SELECT 2"
            })
    void refusesWhatHasNoPlan(String sql) {
        Explanation explanation = explain(sql, ExplainOptions.ANALYZE);

        assertThat(explanation).isInstanceOf(Refused.class);
        assertThat(((Refused) explanation).sentence()).endsWith(".");
    }

    @Test
    void refusesInAFailedTransaction() {
        database.run("BEGIN");
        database.run("SELECT 1/0");

        assertThat(((Refused) explain("SELECT 1", ExplainOptions.ESTIMATE)).sentence())
                .contains("roll it back");
    }
}
