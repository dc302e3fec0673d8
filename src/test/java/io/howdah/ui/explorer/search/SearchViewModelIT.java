package io.howdah.ui.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.tree.EveryKind;
import io.howdah.query.search.SearchListener.Gap;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.DirectFxThread;
import io.howdah.ui.explorer.entry.TestConnections;
import io.howdah.ui.explorer.tree.CatalogIndexes;
import io.howdah.ui.shell.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchViewModelIT {

    private static EveryKind every;

    private final DirectBackground background = new DirectBackground();
    private final DirectFxThread fx = new DirectFxThread();
    private final Tasks tasks = new Tasks(fx);
    private TestConnections server;
    private CatalogIndexes indexes;
    private SearchViewModel model;

    @BeforeAll
    static void load() throws SQLException {
        every = new EveryKind();
        try (Connection connection = every.database().connect()) {
            EveryKind.run(
                    connection,
                    "INSERT INTO shop.parent (name, price) VALUES ('A Needle in it', 4); CREATE TABLE public.other (word text); INSERT INTO public.other VALUES ('needle')");
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        every.close();
    }

    @BeforeEach
    void open() {
        server = new TestConnections(every.database(), background);
        indexes = new CatalogIndexes(server.connections);
        model =
                new SearchViewModel(
                        new SearchViewModel.Context(
                                server.connections, background, fx, tasks, indexes));
        model.attach();
    }

    @AfterEach
    void close() {
        model.detach();
        server.close();
    }

    @Test
    void findsNamesDefinitionsAndCommentsWhileTyping() {
        indexes.want(server.origin);
        model.wordsProperty().set("secret");
        assertThat(model.findings())
                .extracting(Finding::name, Finding::what)
                .containsExactly(org.assertj.core.api.Assertions.tuple("shop.seen", "view"));
        assertThat(model.findings().getFirst().text()).contains("'secret'");

        model.wordsProperty().set("shelf");
        assertThat(model.findings()).extracting(Finding::name).containsExactly("shop.parent");
        model.scope().commentsProperty().set(false);
        assertThat(model.findings()).isEmpty();
    }

    @Test
    void findsRowsOnDemandAndSaysWhatItLeftOut() {
        indexes.want(server.origin);
        model.wordsProperty().set("needle");
        assertThat(model.findings()).isEmpty();

        model.searchRows();

        assertThat(model.findings())
                .extracting(Finding::name, Finding::text)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("shop.parent", "A Needle in it"),
                        org.assertj.core.api.Assertions.tuple("public.other", "needle"));
        assertThat(model.gaps()).extracting(Gap::table).contains("shop.distant");
        assertThat(model.summaryProperty().get()).startsWith("2 values in the rows of ");
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void oneSchemaIsSearchedAlone() {
        indexes.want(server.origin);
        model.scope().schemaProperty().set("public");
        model.wordsProperty().set("needle");
        model.searchRows();

        assertThat(model.findings()).extracting(Finding::name).containsExactly("public.other");
        model.wordsProperty().set("parent");
        assertThat(model.findings()).isEmpty();
    }

    @Test
    void oneTableIsSearchedAlone() {
        indexes.want(server.origin);
        var parent =
                indexes.objects(server.origin).stream()
                        .filter(object -> object.path().equals("shop.parent"))
                        .findFirst()
                        .orElseThrow();
        model.scope().narrow(server.origin, parent);
        model.wordsProperty().set("name");
        assertThat(model.findings())
                .extracting(Finding::name)
                .contains("shop.parent.name")
                .allMatch(name -> name.startsWith("shop.parent"));

        model.wordsProperty().set("needle");
        model.searchRows();

        assertThat(model.findings()).extracting(Finding::name).containsExactly("shop.parent");
    }

    @Test
    void saysWhatToDoWhileNothingIsOpen() {
        model.wordsProperty().set("x");
        model.wordsProperty().set("");
        assertThat(model.summaryProperty().get())
                .isEqualTo("Open a database in the explorer to search it.");
    }
}
