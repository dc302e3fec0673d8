package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SessionIT {

    private static TestSession database;

    @BeforeAll
    static void open() {
        database = TestSession.open();
        database.run(
                "CREATE TABLE item (id int PRIMARY KEY, name text CHECK (name <> ''), price numeric(8,2))");
        database.run("CREATE TYPE mood AS ENUM ('sad', 'glad')");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @AfterEach
    void empty() {
        database.session().setTransactionMode(TransactionMode.AUTO_COMMIT);
        database.run("ROLLBACK");
        database.run("TRUNCATE item");
    }

    private static Outcome.Failed fail(String sql) {
        Outcome outcome = database.run(sql);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (Outcome.Failed) outcome;
    }

    private static Outcome.Completed complete(String sql) {
        Outcome outcome = database.run(sql);
        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
        return (Outcome.Completed) outcome;
    }

    /// The driver would end the connection.
    @Test
    void aSettingThatAnswersRelyOnIsRefusedAndTheTransactionStaysOpen() {
        complete("BEGIN");

        assertThat(fail("SET DateStyle TO German").fate()).isEqualTo(Fate.NOT_RUN);
        assertThat(database.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
        assertThat(database.value("SELECT current_date::text")).matches("\\d{4}-\\d\\d-\\d\\d");
        complete("SET DateStyle TO DMY");
    }

    @Test
    void describesColumns() {
        complete("INSERT INTO item VALUES (1, 'a', 2.50)");
        CollectingListener listener = new CollectingListener();

        database.run(
                "SELECT id, price, name AS name, 'sad'::mood, now()::timestamp(3), '{}'::mood[] AS id,"
                        + " null FROM item",
                listener);

        assertThat(listener.columns().stream().map(ResultColumn::name))
                .containsExactly("id", "price", "name", "mood", "now", "id", "?column?");
        assertThat(listener.columns().stream().map(ResultColumn::type))
                .containsExactly(
                        "integer",
                        "numeric(8,2)",
                        "text",
                        "mood",
                        "timestamp(3) without time zone",
                        "mood[]",
                        "text");
        long table = Long.parseLong(database.value("SELECT 'item'::regclass::oid"));
        assertThat(listener.columns().get(1).tableOid()).isEqualTo(table);
        assertThat(listener.columns().get(1).attributeNumber()).isEqualTo(3);
        assertThat(listener.columns().get(4).tableOid()).isZero();
        assertThat(listener.rows().text(0, 1)).isEqualTo("2.50");
        assertThat(listener.rows().isNull(0, 6)).isTrue();
    }

    @Test
    void namesTypesAsTheServerDoes() {
        List<String> types =
                List.of(
                        "numeric(5,-2)",
                        "numeric",
                        "character varying(7)",
                        "character(3)",
                        "bit(4)",
                        "bit varying(9)",
                        "time(2) with time zone",
                        "timestamp with time zone",
                        "numeric(10,3)[]",
                        "\"char\"",
                        "integer[]",
                        "jsonb",
                        "int4multirange",
                        "oidvector");
        StringBuilder query = new StringBuilder("SELECT 1");
        types.forEach(type -> query.append(", null::").append(type));
        CollectingListener listener = new CollectingListener();

        database.run(query.toString(), listener);

        assertThat(listener.columns().stream().skip(1).map(ResultColumn::type).toList())
                .isEqualTo(types);
    }

    @Test
    void streamsRowsInBatches() {
        List<Long> counts = new ArrayList<>();
        CollectingListener listener = new CollectingListener(counts::add);

        Outcome outcome =
                database.run(
                        "SELECT i, repeat('x', 100) FROM generate_series(1, 50000) i", listener);

        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
        assertThat(((Outcome.Completed) outcome).tag()).isEqualTo("SELECT 50000");
        assertThat(listener.rows().rowCount()).isEqualTo(50000);
        assertThat(listener.rows().text(49999, 0)).isEqualTo("50000");
        assertThat(counts).hasSizeGreaterThan(3).isSorted();
        assertThat(counts.getFirst()).isLessThanOrEqualTo(1000);
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
    }

    @ParameterizedTest
    @CsvSource({"10, 10, false", "100, 100, true", "101, 100, true", "5000, 100, true"})
    void readsNoMoreThanTheLimit(long limit, long rows, boolean complete) {
        Outcome outcome =
                database.session()
                        .run(
                                new SqlStatement(
                                        "SELECT * FROM generate_series(1, 100)", 0, "", limit),
                                new CollectingListener());

        assertThat(outcome.rows()).isEqualTo(rows);
        assertThat(((Outcome.Completed) outcome).complete()).isEqualTo(complete);
    }

    @Test
    void tellsCommandTags() {
        assertThat(complete("INSERT INTO item SELECT i, 'n' FROM generate_series(1, 300) i").tag())
                .isEqualTo("INSERT 0 300");
        assertThat(complete("UPDATE item SET name = 'm' RETURNING *").tag())
                .isEqualTo("UPDATE 300");
        assertThat(complete("VALUES (1), (2)").tag()).isEqualTo("SELECT 2");
        assertThat(complete("DELETE FROM item WHERE id < 3 RETURNING id").tag())
                .isEqualTo("DELETE 2");
        assertThat(complete("SET work_mem = '5MB'").tag()).isEqualTo("SET");
        assertThat(complete("-- nothing").tag()).isEqualTo("EMPTY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            quoteCharacter = '`',
            value = {
                "SELECT /*/ ; */ 1 ~> 1",
                "SELECT '{fn now()} {d 1}' ~> {fn now()} {d 1}",
                "SELECT '{\"a\": 1}'::jsonb ? 'a' ~> t",
                "SELECT E'\\'; SELECT 2' ~> '; SELECT 2",
                "SELECT $$?$$ || 'C:\\' ~> ?C:\\",
            })
    void sendsTheTextAsItIs(String sql, String value) {
        assertThat(database.value(sql)).isEqualTo(value);
    }

    @Test
    void pointsAtErrorsInTheScript() {
        String script = "SELECT 1; SELECT '😀é', nosuch FROM item";
        Outcome outcome =
                database.session()
                        .run(
                                new SqlStatement(script.substring(10), 10, "", 0),
                                new CollectingListener());

        ServerError error = ((Outcome.Failed) outcome).error();
        assertThat(error.sqlState()).isEqualTo("42703");
        assertThat(error.position()).isEqualTo(script.indexOf("nosuch"));
        assertThat(error.message()).contains("nosuch");
    }

    @Test
    void tellsEverythingThatTheServerSaysOfAnError() {
        Outcome.Failed failed = fail("INSERT INTO item VALUES (1, '', 1)");

        assertThat(failed.error().object().constraint()).isEqualTo("item_name_check");
        assertThat(failed.error().object().table()).isEqualTo("item");
        assertThat(failed.error().object().schema()).isEqualTo("public");
        assertThat(failed.error().detail()).contains("Failing row");
        assertThat(failed.error().position()).isEqualTo(-1);
        assertThat(failed.fate()).isEqualTo(Fate.UNDONE);
        assertThat(fail("DO $$ BEGIN PERFORM 1 / 0; END $$").error().where()).contains("PL/pgSQL");
        assertThat(fail("SELECT lenght('a')").error().hint()).isNotEmpty();
    }

    @Test
    void keepsTheRowsThatCameBeforeAnError() {
        CollectingListener listener = new CollectingListener();

        Outcome outcome =
                database.run("SELECT 1000 / (5000 - i) FROM generate_series(1, 9999) i", listener);

        assertThat(((Outcome.Failed) outcome).error().sqlState()).isEqualTo("22012");
        assertThat(outcome.rows()).isBetween(100L, 4999L).isEqualTo(listener.rows().rowCount());
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void hearsNoticesWhileTheStatementRuns() {
        List<String> order = new ArrayList<>();
        TestSession other = database.another();
        other.run("SELECT pg_advisory_lock(5)");
        RunListener listener =
                new RunListener() {
                    @Override
                    public RowSink columns(List<ResultColumn> columns) {
                        throw new AssertionError("no rows expected");
                    }

                    @Override
                    public void notice(Notice notice) {
                        order.add(notice.severity() + " " + notice.message());
                        if (notice.message().equals("one")) {
                            // What the statement waits for: it has not ended yet.
                            other.run("SELECT pg_advisory_unlock(5)");
                        }
                    }
                };

        Outcome outcome =
                database.run(
                        """
                        DO $$ BEGIN
                          RAISE NOTICE 'one';
                          PERFORM pg_advisory_xact_lock(5);
                          RAISE WARNING 'two';
                        END $$\
                        """,
                        listener);
        other.close();

        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
        assertThat(order).containsExactly("NOTICE one", "WARNING two");
    }

    @Test
    void commitsEachStatementInAutoCommitMode() {
        complete("INSERT INTO item VALUES (1, 'a', 1) RETURNING id");
        complete("ROLLBACK");

        assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("1");
    }

    @Test
    void failsWhenTheCommitFails() {
        complete("CREATE TABLE part (item int REFERENCES item DEFERRABLE INITIALLY DEFERRED)");
        CollectingListener listener = new CollectingListener();

        Outcome outcome = database.run("INSERT INTO part VALUES (7) RETURNING item", listener);

        assertThat(((Outcome.Failed) outcome).error().sqlState()).isEqualTo("23503");
        assertThat(((Outcome.Failed) outcome).fate()).isEqualTo(Fate.UNDONE);
        assertThat(listener.rows().rowCount()).isEqualTo(1);
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
        complete("DROP TABLE part");
    }

    @Test
    void hearsNotifications() {
        complete("LISTEN news");
        CollectingListener listener = new CollectingListener();

        database.run("NOTIFY news, 'it rains'", listener);

        assertThat(listener.notices().stream().map(Notice::message))
                .containsExactly("news: it rains");
    }

    @Test
    void saysWhyThereIsNoConnection() {
        try (TestSession nowhere = TestSession.open(TestServer.scratch(), 1)) {
            Outcome.Failed failed = (Outcome.Failed) nowhere.run("SELECT 1");

            assertThat(failed.fate()).isEqualTo(Fate.NOT_RUN);
            assertThat(failed.error().message()).startsWith("Nothing answers at ");
            assertThat(failed.error().hint()).isNotEmpty();
        }
    }

    @Test
    void leavesTheUsersTransactionAlone() {
        complete("BEGIN");
        assertThat(database.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
        complete("INSERT INTO item VALUES (1, 'a', 1) RETURNING id");
        complete("SELECT * FROM item");
        assertThat(database.session().state()).isEqualTo(SessionState.IN_TRANSACTION);

        assertThat(fail("SELECT 1/0").fate()).isEqualTo(Fate.TRANSACTION_FAILED);
        assertThat(database.session().state()).isEqualTo(SessionState.FAILED_TRANSACTION);
        assertThat(fail("SELECT 1").error().sqlState()).isEqualTo("25P02");
        complete("ROLLBACK");

        assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("0");
    }

    /// Its cursor needs a transaction, which is none that the user could end.
    @Test
    void showsNoTransactionWhileAQueryRunsInAutoCommitMode() {
        assertThat(statesDuring("SELECT generate_series(1, 10000)"))
                .isNotEmpty()
                .containsOnly(SessionState.IDLE);
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);

        complete("BEGIN");
        assertThat(statesDuring("SELECT generate_series(1, 10000)"))
                .isNotEmpty()
                .containsOnly(SessionState.IN_TRANSACTION);
        complete("ROLLBACK");

        database.session().setTransactionMode(TransactionMode.MANUAL);
        assertThat(statesDuring("SELECT generate_series(1, 10000)"))
                .isNotEmpty()
                .containsOnly(SessionState.IN_TRANSACTION);
        complete("ROLLBACK");
        database.session().setTransactionMode(TransactionMode.AUTO_COMMIT);
    }

    private static List<SessionState> statesDuring(String sql) {
        List<SessionState> states = new ArrayList<>();
        database.run(sql, new CollectingListener(count -> states.add(database.session().state())));
        return states;
    }

    @Test
    void opensATransactionWithTheFirstStatementInManualMode() {
        database.session().setTransactionMode(TransactionMode.MANUAL);

        complete("INSERT INTO item VALUES (1, 'a', 1)");
        assertThat(database.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
        complete("ROLLBACK");
        complete("SELECT 1");
        assertThat(database.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
        complete("COMMIT");
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
        complete("VACUUM item");
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);

        assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VACUUM (VERBOSE) item",
                "CREATE INDEX CONCURRENTLY ON item (name)",
                "REINDEX TABLE CONCURRENTLY item",
                "CREATE DATABASE sessionit_other",
                "DROP DATABASE sessionit_other",
                "ALTER SYSTEM RESET work_mem",
                "DISCARD ALL"
            })
    void runsBareWhatATransactionRefuses(String sql) {
        complete(sql);
    }

    @Test
    void callsProceduresThatCommit() {
        complete(
                "CREATE OR REPLACE PROCEDURE fill(INOUT n int) LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..n"
                        + " LOOP INSERT INTO item VALUES (i, 'p', 1); COMMIT; END LOOP; n := n * 2; END $$");
        CollectingListener listener = new CollectingListener();

        Outcome outcome = database.run("CALL fill(3)", listener);

        assertThat(((Outcome.Completed) outcome).tag()).isEqualTo("CALL");
        assertThat(listener.rows().text(0, 0)).isEqualTo("6");
        assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("3");
    }

    @Test
    void readsFromTheUsersOwnCursor() {
        complete("BEGIN");
        complete("DECLARE c CURSOR FOR SELECT i FROM generate_series(1, 1000) i");
        assertThat(complete("FETCH 700 FROM c").rows()).isEqualTo(700);
        assertThat(complete("FETCH ALL FROM c").rows()).isEqualTo(300);
        complete("COMMIT");
    }

    @Test
    void copiesInlineDataToTheServer() {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            data.append(i).append("\tname é😀 ").append(i).append("\t1.5\n");
        }
        Outcome outcome =
                database.session()
                        .run(
                                new SqlStatement("COPY item FROM STDIN", 0, data.toString(), 0),
                                new CollectingListener());

        assertThat(((Outcome.Completed) outcome).tag()).isEqualTo("COPY 20000");
        assertThat(database.value("SELECT name FROM item WHERE id = 19999"))
                .isEqualTo("name é😀 19999");
    }

    @Test
    void tellsWhichLineOfACopyIsWrong() {
        Outcome outcome =
                database.session()
                        .run(
                                new SqlStatement(
                                        "COPY item FROM STDIN", 0, "1\ta\t1\nx\tb\t2\n", 0),
                                new CollectingListener());

        ServerError error = ((Outcome.Failed) outcome).error();
        assertThat(error.sqlState()).isEqualTo("22P02");
        assertThat(error.where()).contains("line 2");
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void copiesFromTheServerAsLinesOrBytes() {
        complete("INSERT INTO item VALUES (1, 'a', 1), (2, NULL, 2)");
        CollectingListener lines = new CollectingListener();
        Outcome outcome = database.run("COPY item TO STDOUT (FORMAT csv)", lines);

        assertThat(((Outcome.Completed) outcome).tag()).isEqualTo("COPY 2");
        assertThat(lines.rows().text(1, 0)).isEqualTo("2,,2.00");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        database.run(
                "COPY item TO STDOUT",
                new RunListener() {
                    @Override
                    public RowSink columns(List<ResultColumn> columns) {
                        throw new AssertionError("bytes expected");
                    }

                    @Override
                    public OutputStream copyOutput() {
                        return bytes;
                    }
                });
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("1\ta\t1.00\n2\t\\N\t2.00\n");
    }

    @Test
    void survivesASinkThatFails() {
        RunListener full =
                new RunListener() {
                    @Override
                    public RowSink columns(List<ResultColumn> columns) {
                        return new RowSink() {
                            @Override
                            public void add(Row row) throws java.io.IOException {
                                throw new java.io.IOException("No space left");
                            }

                            @Override
                            public void finish() {}
                        };
                    }
                };

        for (String sql :
                List.of(
                        "SELECT * FROM generate_series(1, 5000)",
                        "SHOW ALL",
                        "COPY (SELECT * FROM generate_series(1, 5000)) TO STDOUT")) {
            Outcome outcome = database.run(sql, full);
            assertThat(((Outcome.Failed) outcome).error().message())
                    .isEqualTo("The rows could not be kept: No space left");
        }
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
        assertThat(database.value("SELECT 1")).isEqualTo("1");
    }

    @Test
    void connectsAnewAfterTheServerEndedTheSession() {
        complete("SET work_mem = '7MB'");
        int pid = database.session().backendPid();
        Outcome.Failed failed = fail("SELECT pg_terminate_backend(pg_backend_pid())");

        assertThat(failed.fate().isSessionLost()).isTrue();
        assertThat(failed.error().sqlState()).isEqualTo("57P01");
        assertThat(database.session().state()).isEqualTo(SessionState.DISCONNECTED);
        assertThat(database.value("SHOW work_mem")).isEqualTo("4MB");
        assertThat(database.session().backendPid()).isNotEqualTo(pid);
    }

    @Test
    void keepsTheSessionAfterAFeatureThatIsNotThere() {
        int pid = Integer.parseInt(database.value("SELECT pg_backend_pid()"));
        assertThat(fail("CREATE EXTENSION nosuch").error().sqlState()).isEqualTo("0A000");

        assertThat(database.value("SELECT pg_backend_pid()")).isEqualTo("" + pid);
    }
}
