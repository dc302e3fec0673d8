package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.Completer;
import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.ForeignKeyName;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.NameIndex;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.names.TypeName;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamesReaderIT {

    private ScratchDatabase database;
    private Connection connection;
    private NamesReader reader;

    @BeforeEach
    void load() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        TestDatabase.execute(
                connection,
                "CREATE SCHEMA shop",
                "CREATE TYPE shop.mood AS ENUM ('sad', 'it''s ok')",
                "CREATE TYPE shop.pair AS (a integer, b text)",
                "CREATE TABLE shop.parent (a integer, b integer DEFAULT 1, m shop.mood, PRIMARY KEY (a, b))",
                "COMMENT ON TABLE shop.parent IS 'Has children'",
                "COMMENT ON COLUMN shop.parent.m IS 'How it feels'",
                "CREATE TABLE shop.\"Child\" (id integer GENERATED ALWAYS AS IDENTITY, pb integer, pa integer, FOREIGN KEY (pa, pb) REFERENCES shop.parent (a, b))",
                "CREATE VIEW shop.seen AS SELECT a FROM shop.parent",
                "CREATE TABLE shop.parted (id integer) PARTITION BY LIST (id)",
                "CREATE TABLE shop.parted_1 PARTITION OF shop.parted FOR VALUES IN (1)",
                "CREATE FUNCTION shop.twice(n integer, by integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT by * n'",
                "CREATE FUNCTION shop.rows(OUT x integer, OUT y text) RETURNS SETOF record LANGUAGE sql AS 'SELECT 1, ''a'''",
                "CREATE FUNCTION shop.all_of(VARIADIC list integer[]) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                "CREATE PROCEDURE shop.run() LANGUAGE sql AS ''",
                "CREATE FUNCTION shop.fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
        reader = new NamesReader(connection);
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    private static RelationName relation(NameIndex names, String name) {
        return names.relation("shop", name).orElseThrow();
    }

    @Test
    void readsRelationsWithTheirColumns() throws SQLException {
        NameIndex names = reader.read().names();
        RelationName parent = relation(names, "parent");
        assertThat(parent.comment()).isEqualTo("Has children");
        assertThat(parent.columns())
                .containsExactly(
                        new ColumnName("a", "integer", true, true, null),
                        new ColumnName("b", "integer", false, true, null),
                        new ColumnName("m", "shop.mood", false, false, "How it feels"));
        assertThat(relation(names, "seen").kind()).isEqualTo(RelationName.Kind.VIEW);
        assertThat(relation(names, "parted_1").kind()).isEqualTo(RelationName.Kind.PARTITION);
        assertThat(relation(names, "Child_id_seq").kind()).isEqualTo(RelationName.Kind.SEQUENCE);
        assertThat(relation(names, "parent_pkey").kind()).isEqualTo(RelationName.Kind.INDEX);
        assertThat(relation(names, "Child").columns().getFirst().required()).isFalse();
    }

    @Test
    void readsCompositeForeignKeysPairByPair() throws SQLException {
        NameIndex names = reader.read().names();
        assertThat(names.foreignKeys(relation(names, "parent")))
                .singleElement()
                .satisfies(key -> {
                    assertThat(key.fromTable()).isEqualTo("Child");
                    assertThat(key.fromColumns()).containsExactly("pa", "pb");
                    assertThat(key.toColumns()).containsExactly("a", "b");
                });
    }

    @Test
    void readsFunctionsAsTheyAreCalled() throws SQLException {
        NameIndex names = reader.read().names();
        FunctionName twice = names.functions("shop", "twice").getFirst();
        assertThat(twice.signature()).isEqualTo("(n integer, [by integer]) → integer");
        assertThat(names.functions("shop", "rows").getFirst().columns())
                .extracting(ColumnName::name)
                .containsExactly("x", "y");
        assertThat(names.functions("shop", "all_of").getFirst().takes(5)).isTrue();
        assertThat(names.functions("shop", "run").getFirst().kind())
                .isEqualTo(FunctionName.Kind.PROCEDURE);
        assertThat(names.functions("shop", "fire").getFirst().kind())
                .isEqualTo(FunctionName.Kind.TRIGGER);
        assertThat(names.functions(null, "count")).hasSize(2);
        assertThat(names.functions(null, "int4pl")).isEmpty();
        assertThat(names.functions(null, "date_larger")).isEmpty();
        assertThat(names.functions(null, "date_trunc")).isNotEmpty();
        assertThat(names.functions(null, "starts_with")).isNotEmpty();
        assertThat(names.functions(null, "hashtext")).isEmpty();
        assertThat(names.functions(null, "md5")).isNotEmpty();
    }

    @Test
    void readsTypesSettingsAndTheSearchPath() throws SQLException {
        NameIndex names = reader.read().names();
        assertThat(names.type("shop.mood").orElseThrow().labels())
                .containsExactly("sad", "it's ok");
        assertThat(names.type("shop.pair").orElseThrow())
                .extracting(TypeName::attributes)
                .isEqualTo(List.of(ColumnName.of("a", "integer"), ColumnName.of("b", "text")));
        assertThat(names.settings())
                .anySatisfy(setting -> {
                    assertThat(setting.name()).isEqualTo("work_mem");
                    assertThat(setting.value()).endsWith("MB");
                });
        assertThat(names.searchPath()).containsExactly("pg_catalog", "public");
        assertThat(names.schemas()).contains("shop", "public", "pg_catalog");
    }

    @Test
    void givesTheSameReadingBackWhenNothingChanged() throws SQLException {
        NamesReading first = reader.read();
        TestDatabase.execute(
                connection, "ANALYZE shop.parent", "INSERT INTO shop.parent VALUES (1)");
        assertThat(reader.refresh(first)).isSameAs(first);
    }

    @Test
    void readsAgainOnlyWhatChanged() throws SQLException {
        NamesReading first = reader.read();
        TestDatabase.execute(connection, "ALTER TABLE shop.parent RENAME COLUMN m TO feeling");
        NamesReading second = reader.refresh(first);
        assertThat(relation(second.names(), "parent").column("feeling")).isPresent();
        assertThat(relation(second.names(), "parent").column("m")).isEmpty();
        assertThat(relation(second.names(), "Child")).isSameAs(relation(first.names(), "Child"));
        assertThat(second.names().lists().functions())
                .hasSameSizeAs(first.names().lists().functions());
    }

    @Test
    void noticesEveryKindOfChange() throws SQLException {
        NamesReading reading = reader.read();
        reading = after(reading, "CREATE TABLE shop.fresh (id integer)");
        assertThat(reading.names().relation("shop", "fresh")).isPresent();
        reading = after(reading, "ALTER TABLE shop.fresh ADD COLUMN note varchar(10)");
        reading = after(reading, "ALTER TABLE shop.fresh ALTER COLUMN note TYPE varchar(20)");
        assertThat(relation(reading.names(), "fresh").column("note").orElseThrow().type())
                .isEqualTo("character varying(20)");
        reading = after(reading, "ALTER TABLE shop.fresh DROP COLUMN note");
        assertThat(relation(reading.names(), "fresh").columns()).hasSize(1);
        reading = after(reading, "ALTER TABLE shop.fresh ADD PRIMARY KEY (id)");
        assertThat(relation(reading.names(), "fresh").columns().getFirst().key()).isTrue();
        reading = after(reading, "COMMENT ON COLUMN shop.fresh.id IS 'Which one'");
        assertThat(relation(reading.names(), "fresh").columns().getFirst().comment())
                .isEqualTo("Which one");
        reading = after(reading, "ALTER TABLE shop.fresh RENAME TO stale");
        assertThat(reading.names().relation("shop", "fresh")).isEmpty();
        reading =
                after(
                        reading,
                        "ALTER TABLE shop.\"Child\" ADD FOREIGN KEY (id) REFERENCES shop.stale");
        assertThat(reading.names().foreignKeys(relation(reading.names(), "stale")))
                .extracting(ForeignKeyName::fromTable)
                .containsExactly("Child");
        reading = after(reading, "ALTER TYPE shop.mood ADD VALUE 'happy'");
        assertThat(reading.names().type("shop.mood").orElseThrow().labels()).contains("happy");
        reading = after(reading, "ALTER SCHEMA shop RENAME TO store");
        assertThat(reading.names().relation("store", "stale")).isPresent();
        reading = after(reading, "DROP FUNCTION store.twice");
        assertThat(reading.names().functions("store", "twice")).isEmpty();
        after(reading, "DROP TABLE store.stale CASCADE");
    }

    private NamesReading after(NamesReading before, String statement) throws SQLException {
        TestDatabase.execute(connection, statement);
        NamesReading after = reader.refresh(before);
        assertThat(after).as(statement).isNotSameAs(before);
        return after;
    }

    @Test
    void servesCompletionOfARealSchema() throws SQLException {
        TestDatabase.execute(connection, "SET search_path = shop");
        var completer = new Completer(reader.read().names());
        String join = "SELECT * FROM \"Child\" c JOIN parent p ON ";
        assertThat(completer.complete(join, join.length()).candidates().getFirst().text())
                .isEqualTo("p.a = c.pa AND p.b = c.pb");
        String compare = "SELECT * FROM parent WHERE m = '";
        assertThat(completer.complete(compare, compare.length()).candidates())
                .extracting(Candidate::text)
                .containsExactly("'sad'", "'it''s ok'");
        String sum = "SELECT s. FROM (SELECT m, count(*) FROM parent GROUP BY m) s";
        assertThat(completer.complete(sum, 9).candidates())
                .extracting(Candidate::detail)
                .startsWith("mood · s", "bigint · s");
    }
}
