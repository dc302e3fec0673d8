package io.howdah.query.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Outcome;
import io.howdah.query.TestSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class EditabilityIT {

    private static final String SCHEMA =
            """
            CREATE TABLE item (id int PRIMARY KEY, name text, price numeric);
            CREATE TABLE part (item int REFERENCES item, no int, note text, PRIMARY KEY (item, no));
            CREATE TABLE loose (a int, b text);
            CREATE TABLE nullable (code text UNIQUE, b text);
            CREATE TABLE partial (code text NOT NULL, b text);
            CREATE UNIQUE INDEX partial_code ON partial (code) WHERE b <> '';
            CREATE TABLE expressed (code text NOT NULL);
            CREATE UNIQUE INDEX expressed_code ON expressed (lower(code));
            CREATE TABLE deferred (id int PRIMARY KEY DEFERRABLE);
            CREATE TABLE uncertain (id int NOT NULL UNIQUE, b text);
            CREATE TABLE parent (id int PRIMARY KEY);
            CREATE TABLE child () INHERITS (parent);
            CREATE TABLE log (id int, day date, note text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
            CREATE TABLE log_2026 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
            CREATE VIEW item_view AS SELECT * FROM item;
            CREATE MATERIALIZED VIEW item_copy AS SELECT * FROM item;
            CREATE TABLE numbered (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                serial bigserial,
                twice int GENERATED ALWAYS AS (a * 2) STORED,
                a int NOT NULL DEFAULT 7);
            CREATE TABLE "Od""d Name" ("Key" int PRIMARY KEY, "select" text)
            """;

    private static TestSession session;

    @BeforeAll
    static void open() {
        session = TestSession.open();
        for (String statement : SCHEMA.split(";\n")) {
            assertThat(session.run(statement)).isInstanceOf(Outcome.Completed.class);
        }
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static EditedResult result(String query) {
        return EditedResult.of(session, query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            value = {
                "SELECT * FROM item ~> public.item[id]",
                "SELECT name, id FROM item WHERE price > (SELECT avg(price) FROM item) ~> public.item[id]",
                "SELECT id, count(*) FROM item GROUP BY id ~> public.item[id]",
                "SELECT * FROM part ~> public.part[item, no]",
                "SELECT * FROM log ~> public.log[id, day]",
                "SELECT * FROM log_2026 ~> public.log_2026[id, day]",
                "SELECT * FROM uncertain ~> public.uncertain[id]",
                "SELECT * FROM child ~> ''",
                "SELECT i.*, p.* FROM item i LEFT JOIN part p ON p.item = i.id ~> public.item[id] public.part[item, no]",
                "SELECT i.id, i.name, p.note FROM item i JOIN part p ON p.item = i.id ~> public.item[id]",
                "WITH c AS (SELECT * FROM item) SELECT * FROM c ~> public.item[id]",
                "SELECT * FROM (SELECT * FROM item) s ~> public.item[id]",
                "TABLE \"Od\"\"d Name\" ~> public.\"Od\"\"d Name\"[\"Key\"]",
            })
    void findsTheTablesWhoseKeyIsShown(String query, String expected) {
        StringBuilder found = new StringBuilder();
        if (result(query).editability() instanceof Editability.Editable editable) {
            for (EditableTable table : editable.tables()) {
                found.append(found.isEmpty() ? "" : " ").append(table.name().sql());
                found.append(
                        table.key().stream()
                                .map(index -> table.columns().get(index).sql())
                                .toList());
            }
        }
        assertThat(found).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            quoteCharacter = '`',
            value = {
                "SELECT 1 AS one ~> all of its columns are computed",
                "SELECT upper(name), id + 1 FROM item ~> all of its columns are computed",
                "SELECT id FROM item UNION SELECT no FROM part ~> all of its columns are computed",
                "SELECT name FROM item ~> Rows of public.item cannot be edited: their key is incomplete without id",
                "SELECT no, note FROM part ~> Rows of public.part cannot be edited: their key is incomplete without item",
                "SELECT * FROM loose ~> public.loose has no primary key or unique index",
                "SELECT * FROM nullable ~> nullable_code_key allows NULL in code",
                "SELECT * FROM partial ~> partial_code covers a part of the rows only",
                "SELECT * FROM expressed ~> expressed_code is on an expression",
                "SELECT * FROM deferred ~> deferred_pkey is deferrable",
                "SELECT * FROM item_view ~> public.item_view is a view",
                "SELECT * FROM item_copy ~> public.item_copy is a materialized view",
                "SELECT * FROM parent ~> Other tables inherit from public.parent",
                "SELECT * FROM pg_class ~> pg_catalog.pg_class belongs to the system catalog",
                "SELECT a.id, b.name FROM item a JOIN item b ON a.id < b.id ~> reads public.item more than once",
                "WITH c AS (SELECT * FROM item) SELECT a.id, b.name FROM c a, c b ~> reads public.item more than once",
                "INSERT INTO item VALUES (99) RETURNING * ~> does not come from a SELECT",
            })
    void saysWhyAResultCannotBeEdited(String query, String sentence) {
        assertThat(result(query).refusal()).contains(sentence);
    }

    @Test
    void saysWhyOneTableOfAJoinCannotBeEdited() {
        var editable =
                result("SELECT i.id, i.name, p.note FROM item i JOIN part p ON p.item = i.id")
                        .editable();

        assertThat(editable.others()).singleElement().asString().contains("without item, no.");
        assertThat(editable.growing()).isEmpty();
        assertThat(editable.tableAt(1)).isPresent();
        assertThat(editable.tableAt(2)).isEmpty();
    }

    @Test
    void knowsWhatTheServerFillsIn() {
        EditableTable table = result("SELECT * FROM numbered").table();

        EditableColumn id = table.columns().get(0);
        EditableColumn serial = table.columns().get(1);
        EditableColumn twice = table.columns().get(2);
        EditableColumn a = table.columns().get(3);
        assertThat(id.rules().noUpdate()).contains("id is always numbered by the server.");
        assertThat(serial.rules().noUpdate()).isEmpty();
        assertThat(serial.rules().defaultValue()).startsWith("nextval(");
        assertThat(twice.rules().noInsert()).contains("twice is computed by the server.");
        assertThat(a.rules().defaultValue()).isEqualTo("7");
        assertThat(a.rules().notNull()).isTrue();
    }

    @Test
    void givesAColumnThatIsShownTwiceBothPlaces() {
        EditableTable table = result("SELECT name, * FROM item").table();

        assertThat(table.columns().get(table.columnAt(0)).places()).containsExactly(0, 2);
        assertThat(table.columnAt(2)).isEqualTo(table.columnAt(0));
    }

    @Test
    void saysThatAnUncommittedTableIsNotVisible() {
        session.run("BEGIN");
        session.run("CREATE TABLE fresh (id int PRIMARY KEY)");

        assertThat(result("SELECT * FROM fresh").refusal())
                .contains("not visible outside of the open transaction");

        session.run("ROLLBACK");
    }

    @Test
    void editsTemporaryTables() {
        session.run("CREATE TEMP TABLE scratch (id int PRIMARY KEY, b text)");
        session.run("INSERT INTO scratch VALUES (1, 'x')");

        result("SELECT * FROM scratch").set(0, "b", "y").applied();

        assertThat(session.value("SELECT b FROM scratch")).isEqualTo("y");
    }
}
