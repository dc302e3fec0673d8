package io.howdah.catalog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("servers")
@ParameterizedClass
@MethodSource("io.howdah.catalog.tree.EveryKind#onEveryServer")
class CatalogTreeIT {

    private final EveryKind every;
    private final Connection connection;
    private final CatalogTree tree;

    CatalogTreeIT(EveryKind every) throws SQLException {
        this.every = every;
        connection = every.database().connect();
        tree = new CatalogTree(connection);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void everyKindOfADatabaseIsFound() throws SQLException {
        var kinds = Arrays.stream(CatalogKind.values()).filter(kind -> !kind.isShared());

        assertThat(tree.everything(false))
                .extracting(CatalogObject::kind)
                .containsAll(kinds.toList());
        assertThat(tree.everything(false)).noneMatch(CatalogObject::system);
    }

    @Test
    void everyKindOfAClusterIsFound() throws SQLException {
        assertThat(tree.cluster())
                .extracting(CatalogObject::kind)
                .contains(
                        CatalogKind.DATABASE,
                        CatalogKind.ROLE,
                        CatalogKind.MEMBERSHIP,
                        CatalogKind.TABLESPACE);
        assertThat(tree.cluster())
                .filteredOn(object -> object.words().mark().equals("current"))
                .extracting(CatalogObject::name)
                .containsExactly(every.database().name());
    }

    @Test
    void levelsTogetherHoldWhatTheWholeReadingHolds() throws SQLException {
        List<CatalogObject> levels =
                new java.util.ArrayList<>(
                        tree.database().stream().filter(object -> !object.system()).toList());
        for (CatalogObject schema : List.copyOf(levels)) {
            if (schema.kind() == CatalogKind.SCHEMA) {
                for (CatalogObject object : tree.schema(schema.oid())) {
                    levels.add(object);
                    if (object.kind().hasParts()) {
                        levels.addAll(tree.parts(object));
                    }
                }
            }
        }

        assertThat(levels.stream().map(CatalogObject::address).collect(Collectors.toSet()))
                .isEqualTo(
                        tree.everything(false).stream()
                                .map(CatalogObject::address)
                                .collect(Collectors.toSet()));
    }

    @Test
    void postgresqlsOwnObjectsComeOnlyWhereAsked() throws SQLException {
        assertThat(tree.everything(true))
                .filteredOn(object -> object.kind() == CatalogKind.FUNCTION)
                .extracting(CatalogObject::path)
                .contains("pg_catalog.now", "shop.twice");
    }

    @Test
    void wordsTellWhatMatters() throws SQLException {
        assertThat(find("shop.parted_2026").words().detail())
                .isEqualTo("FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
        assertThat(find("shop.parted_2026").parent()).isEqualTo(find("shop.parted").oid());
        assertThat(find("shop.parent.id").words().mark()).isEqualTo("primary key");
        assertThat(find("shop.child.parent").words().mark()).isEqualTo("foreign key");
        assertThat(find("shop.child.parent").words().detail()).isEqualTo("integer not null");
        assertThat(find("shop.twice").words().detail()).isEqualTo("(n integer) → integer");
        assertThat(find("shop.mood").words().detail()).isEqualTo("glad, it's sad");
        assertThat(find("watch").words().mark()).isEqualTo("disabled");
        assertThat(find("shop.seen").words().definition()).contains("'secret'");
        assertThat(find("shop.parent").words().comment()).isEqualTo("Things on the shelf");
        assertThat(find("shop.child.child_parent").words().detail())
                .isEqualTo("foreign key to shop.parent");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "shop.parent, TABLE",
                "shop.twice(integer), FUNCTION",
                "shop.twice, FUNCTION",
                "shop.mood, ENUM_TYPE",
                "shop, SCHEMA",
                "double precision, BASE_TYPE",
                "character varying(20), BASE_TYPE",
                "`pg_catalog.\"char\"`, BASE_TYPE",
                "`\"odd (name)\"`, VIEW"
            })
    void whatANameStandsForIsFound(String name, CatalogKind kind) throws SQLException {
        EveryKind.run(connection, "CREATE OR REPLACE VIEW public.\"odd (name)\" AS SELECT 1");

        assertThat(tree.find(name))
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(kind));
        EveryKind.run(connection, "DROP VIEW public.\"odd (name)\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.nothing",
                "not a name",
                "a b",
                "(",
                "a.b.c.d.e",
                "a..b",
                "\"",
                "\"a",
                "f(no_type)",
                "1 + 1"
            })
    void whatIsNoNameIsNotFound(String name) throws SQLException {
        assertThat(tree.find(name)).isEmpty();
    }

    @Test
    void everyPartKnowsItsRelation() throws SQLException {
        var parts = EnumSet.allOf(CatalogKind.class).stream().filter(CatalogKind::isPart).toList();

        assertThat(tree.everything(false))
                .filteredOn(object -> parts.contains(object.kind()))
                .allMatch(part -> part.owner() != null && part.parent() > 0);
    }

    private CatalogObject find(String path) throws SQLException {
        return tree.everything(false).stream()
                .filter(object -> object.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path));
    }
}
