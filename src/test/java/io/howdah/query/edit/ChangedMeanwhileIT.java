package io.howdah.query.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Outcome;
import io.howdah.query.SessionState;
import io.howdah.query.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What others, and the user's own settings, can make of a table between reading and applying.
@Timeout(120)
class ChangedMeanwhileIT {

    private final TestSession session = TestSession.open();
    private final TestSession other = session.another();

    @BeforeEach
    void create() {
        run(session, "CREATE TABLE item (id int PRIMARY KEY, a text, b text)");
        run(session, "INSERT INTO item VALUES (1, 'same', 'same'), (2, 'x', 'y')");
    }

    @AfterEach
    void close() {
        other.close();
        session.close();
    }

    private static void run(TestSession where, String sql) {
        assertThat(where.run(sql)).as(sql).isInstanceOf(Outcome.Completed.class);
    }

    private EditedResult read(String query) {
        return EditedResult.of(session, query);
    }

    private String all(String table) {
        return other.value(
                "SELECT string_agg(t::text, ' ' ORDER BY id) FROM %s t".formatted(table));
    }

    @Test
    void leavesATableAloneThatTookTheNameOfTheOneThatWasRead() {
        EditedResult result = read("SELECT id, a FROM item ORDER BY id").set(0, "a", "mine");
        run(other, "ALTER TABLE item RENAME TO item_old");
        run(other, "CREATE TABLE item (LIKE item_old INCLUDING ALL)");
        run(other, "INSERT INTO item SELECT * FROM item_old");

        assertThat(result.refused().error().message())
                .isEqualTo(
                        "public.item is no longer the table that was read: it was renamed, altered or"
                                + " created anew. Run the query again.");
        assertThat(all("item")).isEqualTo("(1,same,same) (2,x,y)");
        assertThat(all("item_old")).isEqualTo("(1,same,same) (2,x,y)");
        assertThat(session.session().state()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void deletesNothingFromATableThatWasCreatedAnew() {
        EditedResult result = read("SELECT id FROM item ORDER BY id").delete(0);
        run(other, "DROP TABLE item");
        run(other, "CREATE TABLE item (id int PRIMARY KEY, precious text)");
        run(other, "INSERT INTO item VALUES (1, 'gold')");

        assertThat(result.refused().error().message()).contains("created anew");
        assertThat(all("item")).isEqualTo("(1,gold)");
    }

    @Test
    void addsNoRowToATableThatWasCreatedAnew() {
        EditedResult result = read("SELECT * FROM item ORDER BY id");
        result.changes().add(result.table(), java.util.Map.of(0, new CellValue.Text("9")));
        run(other, "DROP TABLE item");
        run(other, "CREATE TABLE item (id int PRIMARY KEY, a text, b text)");

        assertThat(result.refused().error().message()).contains("created anew");
        assertThat(other.value("SELECT count(*) FROM item")).isEqualTo("0");
    }

    @Test
    void leavesAColumnAloneThatTookTheNameOfAnother() {
        EditedResult result = read("SELECT * FROM item ORDER BY id").set(0, "a", "mine");
        run(other, "ALTER TABLE item RENAME a TO c");
        run(other, "ALTER TABLE item RENAME b TO a");
        run(other, "ALTER TABLE item RENAME c TO b");

        assertThat(result.refused().error().message()).contains("altered");
        assertThat(all("item")).isEqualTo("(1,same,same) (2,x,y)");
    }

    @Test
    void seesThatInATransactionThatReadsAsOfItsStart() {
        run(session, "BEGIN ISOLATION LEVEL REPEATABLE READ");
        EditedResult result = read("SELECT id FROM item ORDER BY id");
        // No lock keeps the table once the savepoint that read it is gone.
        run(session, "ROLLBACK");
        run(session, "BEGIN ISOLATION LEVEL REPEATABLE READ");
        run(session, "SELECT 1");
        run(other, "ALTER TABLE item RENAME TO item_old");
        run(other, "ALTER TABLE item_old RENAME a TO c");
        run(other, "CREATE TABLE item (LIKE item_old INCLUDING ALL)");
        result.changes().add(result.table(), java.util.Map.of(0, new CellValue.Text("9")));

        assertThat(result.refused().error().message()).contains("created anew");
        assertThat(session.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
        run(session, "COMMIT");
        assertThat(other.value("SELECT count(*) FROM item")).isEqualTo("0");
    }

    @Test
    void goesOnWithATableThatOnlyGrew() {
        EditedResult result = read("SELECT * FROM item ORDER BY id").set(0, "a", "mine");
        run(other, "ALTER TABLE item ADD COLUMN d int");

        result.applied();

        assertThat(all("item")).isEqualTo("(1,mine,same,) (2,x,y,)");
    }

    @Test
    void changesTheTableThatWasReadWhateverTheSearchPathIsNow() {
        run(session, "CREATE SCHEMA twin");
        run(session, "CREATE TABLE twin.item (id int PRIMARY KEY, a text, b text)");
        run(session, "INSERT INTO twin.item VALUES (1, 'same', 'same')");
        EditedResult result = read("SELECT * FROM item ORDER BY id").set(0, "a", "mine");
        run(session, "SET search_path = twin, public");

        result.applied();

        assertThat(all("public.item")).startsWith("(1,mine,same)");
        assertThat(all("twin.item")).isEqualTo("(1,same,same)");
        EditedResult.of(session, "SELECT * FROM item").set(0, "b", "theirs").applied();
        assertThat(all("twin.item")).isEqualTo("(1,same,theirs)");
        assertThat(all("public.item")).startsWith("(1,mine,same)");
    }

    @Test
    void findsAKeyWhoseTypeTheSearchPathDoesNotReach() {
        run(session, "CREATE TYPE pair AS (a int, b text)");
        run(session, "CREATE TABLE paired (id pair PRIMARY KEY, note text)");
        run(session, "INSERT INTO paired VALUES ('(1,x)', 'before')");
        EditedResult result = read("SELECT * FROM paired").set(0, "note", "after");
        run(session, "SET search_path = pg_catalog");

        result.applied();

        assertThat(other.value("SELECT note FROM paired")).isEqualTo("after");
    }

    @Test
    void aliasesThatSwapNamesChangeTheColumnsThatTheyShow() {
        EditedResult result = read("SELECT id, b AS a, a AS b FROM item ORDER BY id");
        int shown = result.table().columnAt(1);
        result.changes()
                .set(
                        result.row(result.table(), 1),
                        result.seen(result.table(), 1),
                        shown,
                        new CellValue.Text("mine"));

        result.applied();

        assertThat(all("item")).endsWith("(2,x,mine)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            quoteCharacter = '`',
            value = {
                "json ~> {\"a\":1} ~> {\"a\": 1}",
                "jsonb ~> {\"a\":1.0} ~> {\"a\":1.00}",
                "xml ~> <a/> ~> <a></a>",
                "float8 ~> 0.1 ~> 0.10000000000000002",
                "float8 ~> 0 ~> -0",
                "float4 ~> 16777216 ~> 16777218",
                "float8 ~> NaN ~> Infinity",
                "numeric ~> 1.0 ~> 1.01",
                "point ~> (1,1) ~> (1,1.0000000001)",
                "polygon ~> ((0,0),(1,1),(2,0)) ~> ((1,1),(2,0),(0,0))",
                "interval ~> 24:00:00 ~> 1 day",
                "jsonpath ~> $.a ~> $.b",
                "tsquery ~> 'a' ~> 'b'",
                "json[] ~> {\"{}\"} ~> {\"{ }\"}",
                "bytea ~> \\x00 ~> \\x0000",
            })
    void seesThatSomebodyElseChangedAValueOfAnyType(String type, String seen, String now) {
        run(session, "CREATE TABLE odd (id int PRIMARY KEY, note text, v %s)".formatted(type));
        run(session, "INSERT INTO odd VALUES (1, 'n', '%s')".formatted(seen.replace("'", "''")));
        EditedResult untouched = read("SELECT * FROM odd").set(0, "note", "first");
        untouched.applied();
        EditedResult result = read("SELECT * FROM odd").set(0, "note", "second");
        run(other, "UPDATE odd SET v = '%s'".formatted(now.replace("'", "''")));

        Conflict conflict = result.conflict();

        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.CHANGED);
        assertThat(conflict.cells()).extracting(Conflict.Cell::column).containsExactly(1, 2);
        assertThat(other.value("SELECT note FROM odd")).isEqualTo("first");
    }
}
