package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.sql.ScriptItem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.TransactionState;

@Timeout(60)
class StatementCheckIT {

    private static TestSession database;

    @BeforeAll
    static void open() {
        database = TestSession.open();
        run("CREATE TABLE book (id int PRIMARY KEY, title text, price numeric(8, 2))");
        run("CREATE SEQUENCE counter");
        run("CREATE TYPE mood AS ENUM ('calm', 'cross')");
        run(
                "CREATE FUNCTION touch() RETURNS int LANGUAGE sql VOLATILE AS $$"
                        + " INSERT INTO book VALUES (1, 'touched', 1) RETURNING id $$");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static void run(String sql) {
        assertThat(database.run(sql)).as(sql).isInstanceOf(Outcome.Completed.class);
    }

    private static ScriptItem statement(String sql) {
        return new ScriptItem(ScriptItem.Kind.STATEMENT, sql, 0, sql.length(), 1);
    }

    private static Verdict check(String sql) {
        try (Lease lease = database.pool().lease(new Holder("test", "check"))) {
            Verdict verdict = StatementCheck.check(lease, statement(sql));
            assertThat(lease.transactionState()).isEqualTo(TransactionState.IDLE);
            return verdict;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// The message, with the rest of the statement from the error's place on.
    private static String refusal(String sql) {
        assertThat(check(sql)).as(sql).isInstanceOf(Verdict.Refused.class);
        ServerError error = ((Verdict.Refused) check(sql)).error();
        return error.message()
                + " @ "
                + (error.position() < 0 ? "-" : sql.substring(error.position()));
    }

    @Test
    void findsFaultsInGrammarAndMeaningAtTheirPlace() {
        assertThat(refusal("SELECT * FORM book"))
                .isEqualTo("syntax error at or near \"FORM\" @ FORM book");
        assertThat(refusal("SELECT titel FROM book"))
                .isEqualTo("column \"titel\" does not exist @ titel FROM book");
        assertThat(refusal("SELECT 'ä€𝄞', titel FROM book"))
                .as("characters are not UTF-16 units")
                .isEqualTo("column \"titel\" does not exist @ titel FROM book");
        assertThat(refusal("SELECT 1 + date '2026-13-01'"))
                .isEqualTo("date/time field value out of range: \"2026-13-01\" @ '2026-13-01'");
        assertThat(refusal("SELECT count(*) FROM book WHERE price = 'x'"))
                .isEqualTo("invalid input syntax for type numeric: \"x\" @ 'x'");
        assertThat(refusal("SELECT title, count(*) FROM book"))
                .startsWith("column \"book.title\" must appear in the GROUP BY clause");
        assertThat(refusal("SELECT (1")).isEqualTo("syntax error at end of input @ ");
    }

    @Test
    void keepsTheServersHint() {
        Verdict.Refused refused = (Verdict.Refused) check("SELECT titel FROM book");

        assertThat(refused.error().hint())
                .isEqualTo("Perhaps you meant to reference the column \"book.title\".");
        assertThat(StatementCheck.isUndefined(refused.error())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO book VALUES (2, 'x', 1)",
                "SELECT touch()",
                "SELECT nextval('counter')",
                "SELECT pg_sleep(600)",
                "DO $$ BEGIN INSERT INTO book VALUES (3, 'x', 1); END $$",
                "CREATE TABLE made (a int)",
                "DROP TABLE book",
                "TRUNCATE book",
                "VACUUM",
                "COMMIT",
                "COPY book FROM STDIN",
                "EXPLAIN ANALYZE INSERT INTO book VALUES (4, 'x', 1)",
                "CREATE TABLE copy AS SELECT touch() AS a",
                "LISTEN news",
                "FETCH 1 FROM nothing_open",
                "EXECUTE nothing_prepared",
            })
    void runsNothing(String sql) {
        run("SELECT setval('counter', 7)");

        assertThat(check(sql)).isInstanceOf(Verdict.Accepted.class);

        assertThat(database.value("SELECT count(*) FROM book")).isEqualTo("0");
        assertThat(database.value("SELECT last_value FROM counter")).isEqualTo("7");
        assertThat(
                        database.value(
                                "SELECT count(*) FROM pg_class WHERE relname IN ('made', 'copy')"))
                .isEqualTo("0");
    }

    @Test
    void knowsTheTypesOfParameters() {
        assertThat(check("SELECT * FROM book WHERE price > $2 AND id = $1"))
                .isEqualTo(new Verdict.Accepted(List.of("integer", "numeric")));
        assertThat(check("SELECT * FROM book WHERE title = :'name' OR id = :id OR title = :name"))
                .isEqualTo(new Verdict.Accepted(List.of("text", "integer")));
        assertThat(check("SELECT $1::mood")).isEqualTo(new Verdict.Accepted(List.of("mood")));
    }

    @Test
    void findsThePlaceBehindVariables() {
        assertThat(refusal("SELECT :a_long_name::int, titel FROM book"))
                .isEqualTo("column \"titel\" does not exist @ titel FROM book");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM :table",
                "SELECT * FROM :\"table\"",
                "CREATE TABLE :name (a int)",
                "SELECT 1 \\; SELECT 2",
                "SELECT $2",
            })
    void saysNothingOfWhatItCannotTell(String sql) {
        assertThat(check(sql)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void waitsForNoLock() {
        try (TestSession other = database.another()) {
            other.run("BEGIN");
            other.run("LOCK TABLE book IN ACCESS EXCLUSIVE MODE");

            assertThat(check("SELECT * FROM book")).isInstanceOf(Verdict.Unknown.class);
        }
    }

    @Test
    void seesWhatTheSessionSees() {
        try (TestSession tab = database.another()) {
            ScriptItem temporary = statement("SELECT * FROM own");
            assertThat(tab.session().check(temporary)).as("not connected").isEmpty();
            tab.run("CREATE TEMP TABLE own (a int)");

            assertThat(tab.session().check(temporary)).contains(new Verdict.Accepted(List.of()));
            assertThat(refusal("SELECT * FROM own")).contains("does not exist");
            assertThat(tab.session().state()).isEqualTo(SessionState.IDLE);
        }
    }

    @Test
    void staysOutOfAnOpenTransaction() {
        try (TestSession tab = database.another()) {
            tab.run("BEGIN");
            tab.run("CREATE TABLE mine (a int)");

            Optional<Verdict> verdict = tab.session().check(statement("SELECT nothing"));

            assertThat(verdict).isEmpty();
            assertThat(tab.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
            assertThat(tab.value("SELECT count(*) FROM mine")).isEqualTo("0");
        }
    }
}
