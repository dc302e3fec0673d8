package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.howdah.schema.QualifiedName;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ObjectTreeIT {

    private static ScratchDatabase database;
    private static Connection connection;
    private static ObjectTree tree;

    @BeforeAll
    static void load() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        TestDatabase.execute(
                connection,
                "CREATE SCHEMA shop",
                "COMMENT ON SCHEMA shop IS 'Sells'",
                "CREATE TABLE shop.parent (id integer PRIMARY KEY, name text DEFAULT 'x')",
                "CREATE TABLE shop.child (parent integer NOT NULL REFERENCES shop.parent)",
                "CREATE INDEX child_parent ON shop.child (parent)",
                "COMMENT ON COLUMN shop.parent.name IS 'Called'",
                "INSERT INTO shop.parent SELECT generate_series(1, 1000)",
                "ANALYZE shop.parent",
                "CREATE TABLE shop.parted (id integer) PARTITION BY LIST (id)",
                "CREATE TABLE shop.parted_1 PARTITION OF shop.parted FOR VALUES IN (1)",
                "CREATE VIEW shop.seen AS SELECT 1 AS one",
                "CREATE MATERIALIZED VIEW shop.kept AS SELECT 1 AS one",
                "CREATE SEQUENCE shop.counter",
                "CREATE TYPE shop.couple AS (a integer, b text)",
                "CREATE FUNCTION shop.twice(n integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT 2 * n'",
                "CREATE PROCEDURE shop.run() LANGUAGE sql AS ''");
        tree = new ObjectTree(connection);
    }

    @AfterAll
    static void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void listsDatabasesWithoutTemplates() throws SQLException {
        assertThat(tree.databases())
                .extracting(DatabaseEntry::name)
                .contains(database.name())
                .doesNotContain("template0", "template1");
        assertThat(tree.databases())
                .filteredOn(DatabaseEntry::current)
                .singleElement()
                .satisfies(current -> {
                    assertThat(current.name()).isEqualTo(database.name());
                    assertThat(current.connectable()).isTrue();
                });
    }

    @Test
    void listsSchemasWithPostgresqlsOwnLast() throws SQLException {
        assertThat(tree.schemas())
                .extracting(SchemaEntry::name)
                .containsExactly("public", "shop", "information_schema", "pg_catalog");
        assertThat(tree.schemas().get(1).comment()).isEqualTo("Sells");
        assertThat(tree.schemas()).last().matches(SchemaEntry::system);
    }

    @Test
    void listsRelationsOfEveryKind() throws SQLException {
        assertThat(tree.relations("shop"))
                .extracting(entry -> entry.name().name(), RelationEntry::kind)
                .containsExactly(
                        tuple("child", RelationKind.TABLE),
                        tuple("counter", RelationKind.SEQUENCE),
                        tuple("couple", RelationKind.COMPOSITE_TYPE),
                        tuple("kept", RelationKind.MATERIALIZED_VIEW),
                        tuple("parent", RelationKind.TABLE),
                        tuple("parted", RelationKind.PARTITIONED_TABLE),
                        tuple("parted_1", RelationKind.TABLE),
                        tuple("seen", RelationKind.VIEW));
    }

    @Test
    void tellsPartitionsEstimatesAndSizes() throws SQLException {
        assertThat(entry("parted_1").partitionOf()).isEqualTo(new QualifiedName("shop", "parted"));
        assertThat(entry("parted").partitionOf()).isNull();
        assertThat(entry("parent").rowEstimate()).isEqualTo(1000);
        assertThat(entry("parent").estimatedBytes()).isGreaterThanOrEqualTo(1000 * 28);
        assertThat(entry("child").rowEstimate()).isEqualTo(-1);
    }

    @Test
    void listsUserRelationsOfAllSchemas() throws SQLException {
        assertThat(tree.relations())
                .extracting(RelationEntry::name)
                .contains(new QualifiedName("shop", "child"))
                .noneMatch(name -> name.schema().startsWith("pg_"));
    }

    @Test
    void listsColumnsWithTheirKeys() throws SQLException {
        assertThat(tree.columns(entry("parent").oid()))
                .containsExactly(
                        new ColumnEntry("id", "integer", false, true, false, null, null),
                        new ColumnEntry("name", "text", true, false, false, "'x'::text", "Called"));
        assertThat(tree.columns(entry("child").oid()))
                .singleElement()
                .matches(ColumnEntry::foreignKey);
    }

    @Test
    void listsIndexesThePrimaryKeysFirst() throws SQLException {
        assertThat(tree.indexes(entry("parent").oid()))
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.name()).isEqualTo("parent_pkey");
                    assertThat(index.primary()).isTrue();
                    assertThat(index.bytes()).isPositive();
                });
        assertThat(tree.indexes(entry("child").oid()))
                .singleElement()
                .satisfies(
                        index -> assertThat(index.definition()).contains("USING btree (parent)"));
    }

    @Test
    void listsRoutines() throws SQLException {
        assertThat(tree.routines("shop"))
                .extracting(
                        entry -> entry.name().name(), RoutineEntry::kind, RoutineEntry::arguments)
                .containsExactly(
                        tuple("run", RoutineEntry.RoutineKind.PROCEDURE, ""),
                        tuple("twice", RoutineEntry.RoutineKind.FUNCTION, "n integer DEFAULT 1"));
    }

    private static RelationEntry entry(String name) throws SQLException {
        return tree.relations("shop").stream()
                .filter(entry -> entry.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
