package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.catalog.definition.FactReader;
import io.howdah.catalog.definition.ObjectReader;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.catalog.tree.EveryKind;
import io.howdah.catalog.tree.ObjectAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// A migration holds every table of the schema exclusively: nothing waits for it.
@Tag("servers")
@Timeout(60)
@ParameterizedClass
@MethodSource("io.howdah.catalog.tree.EveryKind#onEveryServer")
class LockedCatalogIT {

    private static final String LOCK_ALL =
            """
            DO $$
            DECLARE r regclass;
            BEGIN
                FOR r IN SELECT oid FROM pg_class
                          WHERE relnamespace = 'shop'::regnamespace AND relkind IN ('r', 'p') LOOP
                    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', r);
                END LOOP;
            END $$
            """;

    private final Connection connection;
    private final Connection holder;
    private final CatalogTree tree;
    private final List<CatalogObject> before;

    LockedCatalogIT(EveryKind every) throws SQLException {
        connection = every.database().connect();
        holder = every.database().connect();
        tree = new CatalogTree(connection);
        before = tree.everything(false);
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(LOCK_ALL);
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        holder.rollback();
        holder.close();
        connection.close();
    }

    @Test
    void levelsOfTheTreeAreListed() throws SQLException {
        CatalogObject table = find("shop.parent");

        assertThat(tree.cluster()).isNotEmpty();
        assertThat(tree.database()).isNotEmpty();
        assertThat(tree.schema(schema()))
                .extracting(CatalogObject::path)
                .contains("shop.parent", "shop.seen", "shop.parted_2026");
        assertThat(tree.parts(table))
                .extracting(CatalogObject::path)
                .contains("shop.parent.name", "shop.parent.dear");
    }

    @Test
    void theWholeCatalogLosesNoObject() throws SQLException {
        assertThat(tree.everything(false))
                .extracting(CatalogObject::address)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(CatalogObject::address).toList());
    }

    @Test
    void factsAreTold() throws SQLException {
        for (String path : List.of("shop.parent", "shop.seen", "shop.parted", "shop.child_pkey")) {
            for (CatalogObject object : before) {
                if (object.path().equals(path)) {
                    assertThat(new FactReader(connection).read(object).facts()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void completionReadsItsNames() throws SQLException {
        assertThat(new NamesReader(connection).read().names().lists().relations())
                .extracting(relation -> relation.name())
                .contains("parent", "seen");
    }

    @Test
    void sqlThatCannotBeReadNowIsSaidInOneSentence() {
        assertThatThrownBy(() -> new ObjectReader(connection).script(find("shop.seen")))
                .hasMessageStartingWith("Somebody has locked shop.seen");
    }

    private long schema() {
        return before.stream()
                .filter(object -> object.kind() == CatalogKind.SCHEMA)
                .filter(object -> object.name().equals("shop"))
                .map(CatalogObject::address)
                .map(ObjectAddress::oid)
                .findFirst()
                .orElseThrow();
    }

    private CatalogObject find(String path) {
        return before.stream()
                .filter(object -> object.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path));
    }
}
