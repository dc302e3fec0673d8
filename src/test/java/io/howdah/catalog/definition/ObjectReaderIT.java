package io.howdah.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.catalog.tree.EveryKind;
import io.howdah.testing.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("servers")
@ParameterizedClass
@MethodSource("io.howdah.catalog.tree.EveryKind#onEveryServer")
class ObjectReaderIT {

    /// What an extension or a range type brings along.
    private static final String MADE_WITH_ANOTHER =
            """
            SELECT d.objid FROM pg_depend d
             WHERE d.deptype = 'e'
                OR d.deptype = 'i' AND d.classid IN ('pg_cast'::regclass, 'pg_proc'::regclass)
            """;

    private final EveryKind every;
    private final Connection connection;
    private final List<CatalogObject> objects;

    ObjectReaderIT(EveryKind every) throws SQLException {
        this.every = every;
        connection = every.database().connect();
        objects = objects(connection);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void everyObjectsSqlMakesItAgainInAnEmptyDatabase() throws SQLException {
        Map<String, List<String>> original = definitions(connection, objects);
        try (ScratchDatabase copy = every.server().scratch();
                Connection empty = copy.connect()) {
            execute(empty, List.of("DROP SCHEMA public"));
            for (CatalogObject object : inOrderOfMaking()) {
                execute(empty, original.getOrDefault(key(object), List.of()));
            }

            Map<String, List<String>> again = definitions(empty, objects(empty));
            execute(empty, List.of("DROP SUBSCRIPTION other"));

            original.forEach((name, statements) ->
                    assertThat(again.get(name)).as(name).isEqualTo(statements));
            assertThat(again.keySet()).containsExactlyInAnyOrderElementsOf(original.keySet());
        }
    }

    @Test
    void everyPartsSqlMakesItAgain() throws SQLException {
        try (EveryKind copy = new EveryKind(every.server());
                Connection other = copy.database().connect()) {
            Set<CatalogKind> tried = EnumSet.noneOf(CatalogKind.class);
            for (CatalogObject part : objects(other)) {
                if (!part.kind().isPart() || !mayGo(part)) {
                    continue;
                }
                ObjectReader reader = new ObjectReader(other);
                List<String> statements = reader.statements(part);
                execute(other, List.of(dropping(part, reader.nameOf(part))));
                execute(other, statements);

                CatalogObject again =
                        objects(other).stream()
                                .filter(one -> key(one).equals(key(part)))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(key(part)));
                assertThat(reader.statements(again)).as(key(part)).isEqualTo(statements);
                tried.add(part.kind());
            }

            assertThat(tried)
                    .containsExactlyInAnyOrder(
                            CatalogKind.COLUMN,
                            CatalogKind.CONSTRAINT,
                            CatalogKind.INDEX,
                            CatalogKind.TRIGGER,
                            CatalogKind.POLICY,
                            CatalogKind.RULE);
        }
    }

    @Test
    void whatBelongsToTheClusterIsMadeAgain() throws SQLException {
        execute(
                connection,
                List.of(
                        "DROP ROLE IF EXISTS howdah_maker",
                        "CREATE ROLE howdah_maker LOGIN CREATEDB CONNECTION LIMIT 3 VALID UNTIL '2030-01-01 UTC'",
                        "ALTER ROLE howdah_maker SET work_mem = '8MB'",
                        "GRANT pg_monitor TO howdah_maker WITH ADMIN OPTION",
                        "COMMENT ON ROLE howdah_maker IS 'Makes'",
                        "DROP DATABASE IF EXISTS howdah_made",
                        "CREATE DATABASE howdah_made OWNER howdah_maker CONNECTION LIMIT 7"));
        try {
            assertMadeAgain("howdah_made", "DROP DATABASE howdah_made", CatalogKind.DATABASE);
            execute(connection, List.of("DROP DATABASE howdah_made"));
            assertMadeAgain("howdah_maker", "DROP ROLE howdah_maker", CatalogKind.ROLE);
            assertMadeAgain(
                    "pg_monitor", "REVOKE pg_monitor FROM howdah_maker", CatalogKind.MEMBERSHIP);
        } finally {
            execute(
                    connection,
                    List.of(
                            "DROP DATABASE IF EXISTS howdah_made",
                            "DROP ROLE IF EXISTS howdah_maker"));
        }
        assertThat(new ObjectReader(connection).script(cluster("pg_default")))
                .startsWith("CREATE TABLESPACE pg_default LOCATION ''");
    }

    @Test
    void tellsWhoMaySetAParameter() throws SQLException {
        assumeThat(every.server().version()).isGreaterThanOrEqualTo(15);
        execute(connection, List.of("GRANT SET, ALTER SYSTEM ON PARAMETER work_mem TO pg_monitor"));
        try {
            assertThat(new ObjectReader(connection).statements(cluster("work_mem")))
                    .containsExactly("GRANT ALTER SYSTEM, SET ON PARAMETER work_mem TO pg_monitor");
        } finally {
            execute(connection, List.of("REVOKE ALL ON PARAMETER work_mem FROM pg_monitor"));
        }
    }

    @Test
    void whatIsGoneIsSaidInOneSentence() {
        CatalogObject table = find("shop.parent");
        var gone =
                new CatalogObject(
                        new io.howdah.catalog.tree.ObjectAddress(CatalogKind.TABLE, 1, 0),
                        0,
                        "shop",
                        null,
                        "parent",
                        table.words(),
                        table.extent(),
                        false);

        assertThatThrownBy(() -> new ObjectReader(connection).script(gone))
                .hasMessageStartingWith("The table shop.parent is not there any more");
    }

    @Test
    void aTablesSqlIsReadWithoutItsNeighbours() throws SQLException {
        assertThat(new ObjectReader(connection).script(find("shop.parted_2026")))
                .contains("ATTACH PARTITION")
                .doesNotContain("shop.child");
        assertThat(new ObjectReader(connection).script(find("shop.parent_id_seq")))
                .contains("ADD COLUMN id integer NOT NULL GENERATED ALWAYS AS IDENTITY");
    }

    private void assertMadeAgain(String name, String drop, CatalogKind kind) throws SQLException {
        CatalogObject object = cluster(name);
        assertThat(object.kind()).isEqualTo(kind);
        List<String> statements = new ObjectReader(connection).statements(object);
        execute(connection, List.of(drop));
        execute(connection, statements);
        assertThat(new ObjectReader(connection).statements(cluster(name))).isEqualTo(statements);
    }

    private CatalogObject cluster(String name) throws SQLException {
        return new CatalogTree(connection)
                .cluster().stream()
                        .filter(object -> object.name().equals(name))
                        .filter(object ->
                                object.owner() == null || object.owner().equals("howdah_maker"))
                        .max(Comparator.comparing(CatalogObject::kind))
                        .orElseThrow();
    }

    /// Identifiers rise; what came later may need what came earlier.
    private List<CatalogObject> inOrderOfMaking() {
        return objects.stream()
                .filter(object -> !object.kind().isPart())
                .filter(object -> !object.path().equals("shop.parent_id_seq"))
                .sorted(Comparator.comparingLong(CatalogObject::oid))
                .toList();
    }

    /// What nothing else needs.
    private static boolean mayGo(CatalogObject part) {
        return switch (part.kind()) {
            case COLUMN -> List.of("shop.child.at", "shop.distant.Name").contains(part.path());
            case CONSTRAINT ->
                    List.of(
                                    "shop.parent.dear",
                                    "shop.child.child_parent",
                                    "shop.parent.parent_name")
                            .contains(part.path());
            case INDEX -> part.path().equals("shop.child.child_parent_idx");
            default -> true;
        };
    }

    private static String dropping(CatalogObject part, ObjectName name) {
        String relation = "shop." + part.owner();
        return switch (part.kind()) {
            case COLUMN -> "ALTER TABLE %s DROP COLUMN \"%s\"".formatted(relation, part.name());
            case CONSTRAINT -> "ALTER TABLE %s DROP CONSTRAINT %s".formatted(relation, part.name());
            default -> "DROP " + name;
        };
    }

    private static List<CatalogObject> objects(Connection from) throws SQLException {
        Set<Long> madeWithAnother = new HashSet<>();
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery(MADE_WITH_ANOTHER)) {
            while (rows.next()) {
                madeWithAnother.add(rows.getLong(1));
            }
        }
        return new CatalogTree(from)
                .everything(false).stream()
                        .filter(object -> !madeWithAnother.contains(object.oid()))
                        .toList();
    }

    private static Map<String, List<String>> definitions(
            Connection from, List<CatalogObject> wanted) throws SQLException {
        ObjectReader reader = new ObjectReader(from);
        Map<String, List<String>> definitions = new TreeMap<>();
        for (CatalogObject object : wanted) {
            definitions.put(key(object), reader.statements(object));
        }
        return definitions;
    }

    private static String key(CatalogObject object) {
        return object.kind() + " " + object.path() + " " + object.words().detail();
    }

    private CatalogObject find(String path) {
        return objects.stream()
                .filter(object -> object.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path));
    }

    private static void execute(Connection on, List<String> statements) throws SQLException {
        try (Statement statement = on.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + " in: " + sql, e);
                }
            }
        }
    }
}
