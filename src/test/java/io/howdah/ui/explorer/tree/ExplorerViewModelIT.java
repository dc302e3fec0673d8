package io.howdah.ui.explorer.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.EveryKind;
import io.howdah.testing.DirectBackground;
import io.howdah.ui.explorer.entry.TestConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplorerViewModelIT {

    private static EveryKind every;

    private final DirectBackground background = new DirectBackground();
    private TestConnections server;
    private ExplorerViewModel model;

    @BeforeAll
    static void load() throws SQLException {
        every = new EveryKind();
    }

    @AfterAll
    static void drop() throws SQLException {
        every.close();
    }

    @BeforeEach
    void open() {
        server = new TestConnections(every.database(), background);
        model =
                new ExplorerViewModel(
                        server.connections, background, new CatalogIndexes(server.connections));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everyKindOfObjectHasALine() {
        model.systemProperty().set(true);
        Set<CatalogKind> kinds = EnumSet.noneOf(CatalogKind.class);
        openAll(model.servers().getFirst(), kinds);

        assertThat(kinds).containsExactlyInAnyOrder(CatalogKind.values());
    }

    @Test
    void partitionsLieBelowTheirTable() {
        assertThat(path("shop", "Tables", "parted", "Partitions", "parted_2026").item())
                .isInstanceOf(ExplorerItem.Entry.class);
        assertThat(names(path("shop", "Tables"))).doesNotContain("parted_2026");
    }

    @Test
    void aTableShowsItsPartsAndKeepsItsPartitions() {
        ExplorerNode parted = path("shop", "Tables", "parted");
        model.open(parted);

        assertThat(names(parted)).containsExactly("id", "at", "Partitions");
    }

    @Test
    void theFilterFindsWhatWasNeverOpened() {
        model.open(database());
        model.filterProperty().set("child_parent_idx");

        assertThat(trail(model.found().getFirst()))
                .containsExactly(
                        "embedded",
                        every.database().name(),
                        "shop",
                        "Tables",
                        "child",
                        "Indexes",
                        "child_parent_idx");
        assertThat(model.summaryProperty().get()).isEqualTo("1 in " + every.database().name());
    }

    @Test
    void theFilterFindsObjectsOfTheDatabaseAndTheServer() {
        model.open(database());
        model.filterProperty().set("pg_default");
        assertThat(trail(model.found().getFirst())).endsWith("Tablespaces", "pg_default");
        model.filterProperty().set("elsewhere");
        assertThat(trail(model.found().getFirst())).endsWith("Foreign data wrappers", "elsewhere");
    }

    @Test
    void readingAgainKeepsTheLinesThatStay() throws SQLException {
        ExplorerNode parent = path("shop", "Tables", "parent");
        model.open(parent);
        ExplorerNode column = parent.children().getFirst();
        try (Connection connection = every.database().connect()) {
            EveryKind.run(connection, "CREATE TABLE shop.added (id integer)");
            model.reload(path("shop"), () -> {});

            assertThat(path("shop", "Tables", "added").item()).isNotNull();
            assertThat(path("shop", "Tables", "parent")).isSameAs(parent);
            assertThat(parent.children().getFirst()).isSameAs(column);
        } finally {
            try (Connection connection = every.database().connect()) {
                EveryKind.run(connection, "DROP TABLE shop.added");
            }
        }
    }

    @Test
    void aConnectionThatWasEndedIsToldAndReplacedByReadingAgain() throws SQLException {
        model.open(database());
        try (Connection connection = every.database().connect()) {
            EveryKind.run(
                    connection,
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """);
        }

        ExplorerNode shop = path("shop");
        model.open(shop);
        assertThat(names(shop)).singleElement().asString().startsWith("There is no connection");
        model.reload(shop, () -> {});
        assertThat(names(shop)).contains("Tables");
        assertThat(names(path("shop", "Tables"))).contains("parent", "child");
    }

    @Test
    void systemObjectsAreShownOnRequest() {
        ExplorerNode database = database();
        model.open(database);
        assertThat(names(database)).doesNotContain("pg_catalog");

        model.systemProperty().set(true);

        assertThat(names(database)).contains("pg_catalog", "information_schema", "shop");
        model.filterProperty().set("pg_get_viewdef");
        assertThat(trail(model.found().getFirst())).endsWith("Functions", "pg_get_viewdef");
        model.systemProperty().set(false);
        assertThat(names(database)).doesNotContain("pg_catalog");
    }

    private void openAll(ExplorerNode node, Set<CatalogKind> kinds) {
        if (node.item() instanceof ExplorerItem.Entry entry) {
            kinds.add(entry.object().kind());
            if (entry.object().kind() == CatalogKind.DATABASE
                    && !entry.object().name().equals(every.database().name())) {
                return;
            }
        }
        model.open(node);
        List.copyOf(node.children()).forEach(child -> openAll(child, kinds));
    }

    private ExplorerNode database() {
        ExplorerNode server = model.servers().getFirst();
        model.open(server);
        return child(server, every.database().name());
    }

    private ExplorerNode path(String... names) {
        ExplorerNode node = database();
        for (String name : names) {
            model.open(node);
            node = child(node, name);
        }
        return node;
    }

    private static ExplorerNode child(ExplorerNode node, String name) {
        return node.children().stream()
                .filter(child -> child.item().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " not in " + names(node)));
    }

    private static List<String> names(ExplorerNode node) {
        return node.children().stream().map(child -> child.item().name()).toList();
    }

    /// The names of the first lines downwards.
    private static List<String> trail(ExplorerNode node) {
        List<String> names = new ArrayList<>();
        ExplorerNode at = node;
        names.add(at.item().name());
        while (!at.children().isEmpty()) {
            at = at.children().getFirst();
            names.add(at.item().name());
        }
        return names;
    }
}
