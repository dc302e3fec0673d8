package io.howdah.query.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Outcome;
import io.howdah.query.RowValues;
import io.howdah.query.SessionState;
import io.howdah.query.TestSession;
import io.howdah.query.TransactionMode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class ChangeRunIT {

    private static TestSession session;
    private static TestSession other;

    @BeforeAll
    static void open() {
        session = TestSession.open();
        other = session.another();
        run(session, "CREATE TYPE mood AS ENUM ('sad', 'so-so', 'glad')");
        run(session, "CREATE DOMAIN percent AS int CHECK (VALUE BETWEEN 0 AND 100)");
        run(session, "CREATE TYPE pair AS (a int, b text)");
    }

    @AfterAll
    static void close() {
        other.close();
        session.close();
    }

    @BeforeEach
    void createTable() {
        run(
                session,
                "CREATE TABLE item (id int PRIMARY KEY, name varchar(20), price numeric(8,2),"
                        + " stock int NOT NULL DEFAULT 5 CHECK (stock >= 0))");
        run(
                session,
                "INSERT INTO item VALUES (1, 'ant', 1.50, 3), (2, 'bee', NULL, 4), (3, '', 3, 0)");
    }

    @AfterEach
    void dropTable() {
        session.session().setTransactionMode(TransactionMode.AUTO_COMMIT);
        session.run("ROLLBACK");
        run(session, "DROP TABLE IF EXISTS item, part, typed, loose, long, log CASCADE");
    }

    private static void run(TestSession where, String sql) {
        assertThat(where.run(sql)).as(sql).isInstanceOf(Outcome.Completed.class);
    }

    private static EditedResult items() {
        return EditedResult.of(session, "SELECT * FROM item ORDER BY id");
    }

    private static String all() {
        return other.value("SELECT string_agg(item::text, ' ' ORDER BY id) FROM item");
    }

    @Test
    void appliesUpdatesDeletesAndInsertsTogether() {
        EditedResult result = items();
        result.set(0, "name", "wasp").set(1, "price", "2.25").delete(2);
        result.changes().add(result.table(), Map.of(0, new CellValue.Text("9")));

        ApplyOutcome.Applied applied = result.applied();

        assertThat(all()).isEqualTo("(1,wasp,1.50,3) (2,bee,2.25,4) (9,,,5)");
        assertThat(applied.transactionOpen()).isFalse();
        assertThat(applied.rows().stream().map(ApplyOutcome.Row::values))
                .containsExactly(
                        null,
                        RowValues.of("1", "wasp", "1.50", "3"),
                        RowValues.of("2", "bee", "2.25", "4"),
                        RowValues.of("9", null, null, "5"));
        assertThat(session.session().state()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void showsTheExactSql() {
        EditedResult result = items();
        result.set(0, "name", "O'Hara\\").set(0, "price", null).delete(1);
        result.changes().add(result.table(), Map.of(0, new CellValue.Text("9")));

        assertThat(result.sql())
                .isEqualTo(
                        """
                        DELETE FROM public.item
                         WHERE id = 2
                           AND name = 'bee'
                           AND price IS NULL
                           AND stock = 4
                        RETURNING id, name, price, stock;

                        UPDATE public.item
                           SET name = 'O''Hara\\',
                               price = NULL
                         WHERE id = 1
                           AND name = 'ant'
                           AND price = 1.50
                           AND stock = 3
                        RETURNING id, name, price, stock;

                        INSERT INTO public.item (id)
                        VALUES (9)
                        RETURNING id, name, price, stock;
                        """);
    }

    @Test
    void tellsNullFromTheEmptyString() {
        items().set(0, "name", "").set(2, "name", null).applied();

        assertThat(all()).isEqualTo("(1,\"\",1.50,3) (2,bee,,4) (3,,3.00,0)");
    }

    @Test
    void setsDefaults() {
        items().setTo(0, "stock", CellValue.Special.DEFAULT).applied();

        assertThat(all()).startsWith("(1,ant,1.50,5)");
    }

    @Test
    void changesAKey() {
        ApplyOutcome.Applied applied = items().set(0, "id", "11").applied();

        assertThat(all()).endsWith("(11,ant,1.50,3)");
        assertThat(applied.rows().getFirst().values())
                .isEqualTo(RowValues.of("11", "ant", "1.50", "3"));
    }

    @Test
    void showsBothValuesWhenSomebodyElseChangedTheRow() {
        EditedResult result = items().set(0, "name", "mine").set(1, "name", "also mine");
        run(other, "UPDATE item SET name = 'theirs', stock = 33 WHERE id = 1");

        Conflict conflict = result.conflict();

        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.CHANGED);
        assertThat(conflict.cells())
                .containsExactly(
                        new Conflict.Cell(
                                1, "ant", Optional.of(new CellValue.Text("mine")), "theirs"),
                        new Conflict.Cell(3, "3", Optional.empty(), "33"));
        assertThat(all()).isEqualTo("(1,theirs,1.50,33) (2,bee,,4) (3,\"\",3.00,0)");
        assertThat(session.session().state()).isEqualTo(SessionState.IDLE);

        result.changes().keepMine(conflict);
        result.applied();
        assertThat(all()).isEqualTo("(1,mine,1.50,33) (2,\"also mine\",,4) (3,\"\",3.00,0)");
    }

    @Test
    void waitsForALockAndThenSeesTheChange() throws Exception {
        EditedResult result = items().set(0, "name", "mine");
        run(other, "BEGIN");
        run(other, "UPDATE item SET price = 9 WHERE id = 1");
        var waiting = new java.util.concurrent.FutureTask<>(result::conflict);
        Thread.ofVirtual().start(waiting);
        String blocked =
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = "
                        + session.session().backendPid();
        while (other.value(blocked).equals("0")) {
            Thread.onSpinWait();
        }
        run(other, "COMMIT");

        assertThat(waiting.get().cells()).extracting(Conflict.Cell::theirs).contains("9.00");
    }

    @Test
    void insertsARowAgainThatSomebodyElseDeleted() {
        EditedResult result = items().set(0, "name", "mine");
        run(other, "DELETE FROM item WHERE id = 1");

        Conflict conflict = result.conflict();
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.GONE);
        assertThat(conflict.theirs()).isNull();

        result.changes().keepMine(conflict);
        result.applied();
        assertThat(all()).startsWith("(1,mine,1.50,3)");
    }

    @Test
    void deletesOnlyWhatWasSeen() {
        EditedResult result = items().delete(0);
        run(other, "UPDATE item SET stock = 99 WHERE id = 1");

        assertThat(result.conflict().theirs()).isEqualTo(RowValues.of("1", "ant", "1.50", "99"));
        assertThat(all()).contains("(1,ant,1.50,99)");
    }

    @Test
    void returnsWhatATriggerMadeOfTheRow() {
        run(
                session,
                "CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$"
                        + " BEGIN NEW.name := upper(NEW.name); RETURN NEW; END $$");
        run(
                session,
                "CREATE TRIGGER t BEFORE UPDATE ON item FOR EACH ROW EXECUTE FUNCTION shout()");

        ApplyOutcome.Applied applied = items().set(0, "name", "wasp").applied();

        assertThat(applied.rows().getFirst().values())
                .isEqualTo(RowValues.of("1", "WASP", "1.50", "3"));
    }

    @Test
    void saysThatATriggerKeptTheRowAsItWas() {
        run(
                session,
                "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$"
                        + " BEGIN RETURN NULL; END $$");
        run(
                session,
                "CREATE TRIGGER t BEFORE UPDATE ON item FOR EACH ROW EXECUTE FUNCTION refuse()");

        assertThat(items().set(0, "name", "wasp").conflict().kind())
                .isEqualTo(Conflict.Kind.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "stock, many, 22P02",
                "stock, -1, 23514",
                "stock, NULL, 23502",
                "stock, 99999999999, 22003",
                "name, 'longer than twenty letters', 22001",
                "price, 1234567.50, 22003",
                "id, 2, 23505",
            })
    void putsAnErrorAtItsCell(String column, String text, String sqlState) {
        String before = all();
        EditedResult result = items().set(0, "name", "wasp").set(0, "price", "7");
        result.set(0, column, text);

        ApplyOutcome.Refused refused = result.refused();

        assertThat(refused.error().sqlState()).isEqualTo(sqlState);
        int at = refused.column().orElseThrow();
        assertThat(result.table().columns().get(at).name()).isEqualTo(column);
        assertThat(all()).isEqualTo(before);
        assertThat(session.session().state()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void undoesEverythingWhenTheLastChangeIsRefused() {
        String before = all();

        ApplyOutcome.Refused refused =
                items().set(0, "name", "wasp").set(1, "stock", "-4").refused();

        assertThat(refused.change().orElseThrow().row())
                .isInstanceOfSatisfying(
                        RowRef.Existing.class,
                        row -> assertThat(row.key()).isEqualTo(RowValues.of("2")));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void saysThatTheCommitFailed() {
        run(session, "CREATE TABLE part (item int REFERENCES item DEFERRABLE INITIALLY DEFERRED)");
        run(session, "INSERT INTO part VALUES (1)");

        ApplyOutcome.Refused refused = items().delete(0).refused();

        assertThat(refused.error().sqlState()).isEqualTo("23503");
        assertThat(refused.change()).isEmpty();
        assertThat(all()).startsWith("(1,");
    }

    @Test
    void becomesAPartOfTheOpenTransaction() {
        run(session, "BEGIN");
        run(session, "UPDATE item SET stock = 50 WHERE id = 2");
        EditedResult result = items();

        assertThat(result.set(0, "name", "wasp").applied().transactionOpen()).isTrue();
        result.changes().clear();
        result.set(2, "stock", "-1").refused();

        assertThat(session.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
        assertThat(session.value("SELECT stock FROM item WHERE id = 2")).isEqualTo("50");
        assertThat(session.value("SELECT name FROM item WHERE id = 1")).isEqualTo("wasp");
        assertThat(all()).startsWith("(1,ant");
    }

    @Test
    void leavesTheTransactionOpenInManualMode() {
        EditedResult result = items().set(0, "name", "wasp");
        session.session().setTransactionMode(TransactionMode.MANUAL);

        assertThat(result.applied().transactionOpen()).isTrue();
        assertThat(session.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
        run(session, "ROLLBACK");

        assertThat(all()).startsWith("(1,ant");
    }

    @Test
    void saysThatAFailedTransactionComesFirst() {
        EditedResult result = items().set(0, "name", "wasp");
        run(session, "BEGIN");
        session.run("SELECT 1/0");

        assertThat(result.refused().error().message()).contains("Roll it back first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            quoteCharacter = '`',
            value = {
                "mood ~> sad ~> glad",
                "percent ~> 5 ~> 95",
                "int[] ~> {1,2} ~> {3,NULL}",
                "text[] ~> {\"a b\",c} ~> {\"x\\\"y\"}",
                "json ~> {\"a\": 1} ~> {\"a\":  2, \"a\": 3}",
                "jsonb ~> {\"a\": 1} ~> {\"b\": \"it's\"}",
                "bytea ~> \\x00ff ~> \\xdeadbeef",
                "timestamptz ~> 2026-03-29 01:30:00+00 ~> 2026-10-25 00:30:00+00",
                "numeric ~> 1.10 ~> NaN",
                "numeric ~> NaN ~> -Infinity",
                "float8 ~> 0.1 ~> -0",
                "float4 ~> NaN ~> 1e-37",
                "xml ~> <a/> ~> <a b=\"1\">c</a>",
                "point ~> (1,2) ~> (3,4)",
                "box ~> (2,2),(0,0) ~> (4,1),(0,0)",
                "interval ~> 30 days ~> 1 mon",
                "pair ~> (1,x) ~> (2,\"y z\")",
                "int4range ~> [1,5) ~> [2,7)",
                "inet ~> 10.0.0.1 ~> 10.0.0.2/8",
                "uuid ~> 00000000-0000-0000-0000-000000000001 ~> 00000000-0000-0000-0000-000000000002",
                "boolean ~> t ~> f",
                "bit(4) ~> 0101 ~> 1111",
                "\"char\" ~> a ~> b",
                "tsvector ~> 'a':1 ~> 'b':2",
                "money ~> $1.00 ~> $2.50",
            })
    void changesValuesOfEveryKindOfType(String type, String before, String after) {
        run(session, "SET timezone = 'UTC'");
        run(session, "CREATE TABLE typed (id int PRIMARY KEY, v " + type + ")");
        run(session, "INSERT INTO typed VALUES (1, '" + before.replace("'", "''") + "')");
        EditedResult result = EditedResult.of(session, "SELECT * FROM typed");
        assertThat(result.seen(result.table(), 0).get(1)).isEqualTo(before);

        ApplyOutcome.Applied applied = result.set(0, "v", after).applied();

        assertThat(applied.rows().getFirst().values()).isEqualTo(RowValues.of("1", after));
        EditedResult again = EditedResult.of(session, "SELECT * FROM typed").delete(0);
        assertThat(again.applied().rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            quoteCharacter = '`',
            value = {"interval ~> 1 mon", "int4range ~> [1,5)", "float8 ~> 0.1", "pair ~> (1,x)"})
    void findsRowsByKeysOfUnusualTypes(String type, String key) {
        run(session, "CREATE TABLE typed (k " + type + " PRIMARY KEY, v text)");
        run(session, "INSERT INTO typed VALUES ('" + key + "', 'a')");

        EditedResult.of(session, "SELECT * FROM typed").set(0, "v", "b").applied();

        assertThat(session.value("SELECT v FROM typed")).isEqualTo("b");
    }

    @Test
    void seesAChangeThatTheTypeTakesForEqual() {
        run(session, "CREATE TABLE loose (id int PRIMARY KEY, area box, span interval)");
        run(session, "INSERT INTO loose VALUES (1, '(2,2),(0,0)', '30 days')");
        EditedResult result = EditedResult.of(session, "SELECT * FROM loose").delete(0);
        run(other, "UPDATE loose SET area = '(4,1),(0,0)'");

        assertThat(result.conflict().kind()).isEqualTo(Conflict.Kind.CHANGED);
    }

    @Test
    void comparesLongValuesByTheirDigest() {
        run(session, "CREATE TABLE long (id int PRIMARY KEY, body text, other text)");
        run(session, "INSERT INTO long VALUES (1, repeat('ä€😀', 5000), 'x')");
        EditedResult result = EditedResult.of(session, "SELECT * FROM long").set(0, "other", "y");
        assertThat(result.sql()).contains("sha256(").hasSizeLessThan(400);
        result.applied();

        EditedResult late = EditedResult.of(session, "SELECT * FROM long").set(0, "other", "z");
        run(other, "UPDATE long SET body = body || '.'");
        assertThat(late.conflict().kind()).isEqualTo(Conflict.Kind.CHANGED);
    }

    @Test
    void writesBackslashesForServersOfOldHabits() {
        run(session, "SET standard_conforming_strings = off");

        items().set(0, "name", "a\\'b").applied();

        run(session, "RESET standard_conforming_strings");
        assertThat(other.value("SELECT name FROM item WHERE id = 1")).isEqualTo("a\\'b");
    }

    @Test
    void movesARowBetweenPartitions() {
        run(
                session,
                "CREATE TABLE log (id int, day date, note text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day)");
        run(
                session,
                "CREATE TABLE l26 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
        run(
                session,
                "CREATE TABLE l27 PARTITION OF log FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')");
        run(session, "INSERT INTO log VALUES (1, '2026-05-01', 'a'), (1, '2027-05-01', 'b')");
        EditedResult result = EditedResult.of(session, "SELECT * FROM log ORDER BY day");

        result.set(0, "day", "2027-06-01").applied();

        assertThat(result.sql()).doesNotContain("ctid");
        assertThat(session.value("SELECT string_agg(note, '' ORDER BY day) FROM l27"))
                .isEqualTo("ba");
    }

    @Test
    void changesTwoTablesOfAJoinAtOnce() {
        run(
                session,
                "CREATE TABLE part (item int REFERENCES item, no int, note text, PRIMARY KEY (item, no))");
        run(session, "INSERT INTO part VALUES (1, 1, 'x'), (1, 2, 'y')");
        EditedResult result =
                EditedResult.of(
                        session,
                        "SELECT i.id, i.name, p.* FROM item i LEFT JOIN part p ON p.item = i.id ORDER BY id, no");
        EditableTable part = result.editable().tables().get(1);
        assertThat(part.row(place -> null)).as("no row of an outer join").isNull();

        result.set(0, "name", "wasp").set(1, "name", "hornet").set(1, "note", "z");
        assertThat(result.changes().all()).hasSize(2);
        result.applied();

        assertThat(all()).startsWith("(1,hornet,");
        assertThat(session.value("SELECT string_agg(note, '' ORDER BY no) FROM part"))
                .isEqualTo("xz");
    }

    @Test
    void obeysPrivilegesAndPoliciesOfTheRole() {
        run(session, "DROP ROLE IF EXISTS clerk");
        run(session, "CREATE ROLE clerk LOGIN PASSWORD 'secret'");
        run(session, "GRANT SELECT, UPDATE (name, stock) ON item TO clerk");
        run(session, "ALTER TABLE item ENABLE ROW LEVEL SECURITY");
        run(session, "CREATE POLICY seen ON item FOR SELECT TO clerk USING (stock < 50)");
        run(session, "CREATE POLICY own ON item FOR UPDATE TO clerk USING (id < 3)");
        try (TestSession clerk = session.another("clerk", "secret")) {
            EditedResult result = EditedResult.of(clerk, "SELECT * FROM item ORDER BY id");
            EditableTable table = result.table();
            assertThat(table.columns().get(1).rules().noUpdate()).isEmpty();
            assertThat(table.columns().get(2).rules().noUpdate()).isPresent();
            assertThat(table.rules().noDelete()).isPresent();
            assertThat(table.rules().noInsert()).isPresent();

            result.set(0, "name", "wasp").applied();
            result.changes().clear();
            assertThat(result.set(2, "name", "x").conflict().kind())
                    .as("the policy for updates hides it")
                    .isEqualTo(Conflict.Kind.REFUSED);
            result.changes().clear();
            run(other, "UPDATE item SET stock = 60 WHERE id = 2");
            assertThat(result.set(1, "name", "x").conflict().kind())
                    .as("the policy for reading hides it")
                    .isEqualTo(Conflict.Kind.GONE);
        }
        run(session, "DROP OWNED BY clerk");
        run(session, "DROP ROLE clerk");
    }
}
