package io.howdah.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.howdah.catalog.definition.ObjectFacts.Fact;
import io.howdah.catalog.definition.ObjectFacts.Link;
import io.howdah.catalog.definition.ObjectFacts.Privilege;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.catalog.tree.EveryKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("servers")
@ParameterizedClass
@MethodSource("io.howdah.catalog.tree.EveryKind#onEveryServer")
class FactReaderIT {

    private final Connection connection;
    private final List<CatalogObject> objects;
    private final FactReader reader;

    FactReaderIT(EveryKind every) throws SQLException {
        connection = every.database().connect();
        var tree = new CatalogTree(connection);
        objects = new ArrayList<>(tree.everything(false));
        objects.addAll(tree.cluster());
        reader = new FactReader(connection);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void everyObjectCanBeRead() throws SQLException {
        for (CatalogObject object : objects) {
            ObjectFacts facts = reader.read(object);
            assertThat(facts.facts()).as(object.path()).allMatch(fact -> !fact.value().isEmpty());
            reader.cascade(object);
        }
    }

    @Test
    void tellsSizesAndEstimates() throws SQLException {
        assertThat(reader.read(find("shop.parent")).facts())
                .extracting(Fact::name)
                .contains("Owner", "Size in all", "Table", "Indexes", "TOAST");
        assertThat(reader.read(find("shop.counter")).facts())
                .contains(new Fact("Increment", ObjectFacts.Unit.COUNT, "5"));
    }

    @Test
    void tellsDependenciesInBothDirections() throws SQLException {
        assertThat(reader.read(find("shop.seen")).needs())
                .extracting(Link::type, Link::identity, Link::columns, Link::words)
                .contains(tuple("table", "shop.parent", "id, name", "needs it"));
        assertThat(reader.read(find("shop.parent")).neededBy())
                .extracting(Link::type, Link::identity, Link::words)
                .contains(
                        tuple("view", "shop.seen", "needs it"),
                        tuple("materialized view", "shop.kept", "needs it"),
                        tuple("table constraint", "child_parent on shop.child", "needs it"))
                .noneMatch(link -> link.toList().contains("toast table"));
        assertThat(reader.read(find("shop.mood")).neededBy())
                .extracting(Link::identity, Link::columns)
                .contains(tuple("shop.parent", "feeling"));
        assertThat(reader.read(find("shop.parent")).needs())
                .extracting(Link::identity)
                .contains("shop", "shop.mood");
    }

    @Test
    void tellsWhatCascadeTakesAlong() throws SQLException {
        assertThat(reader.cascade(find("shop.parent")))
                .extracting(Link::identity)
                .contains(
                        "shop.seen", "shop.kept", "child_parent on shop.child", "hush on shop.seen")
                .doesNotContain("shop.child", "parent_pkey on shop.parent", "shop.parent_pkey");
        assertThat(reader.cascade(find("shop.counter"))).isEmpty();
    }

    @Test
    void tellsPrivilegesOfObjectsAndColumns() throws SQLException {
        assertThat(reader.read(find("shop.parent")).privileges())
                .extracting(Privilege::grantee, Privilege::privileges, Privilege::column)
                .contains(tuple("everybody", "SELECT", ""), tuple("everybody", "UPDATE", "name"));
        // What everybody has by default is shown too.
        assertThat(reader.read(find("shop.twice")).privileges())
                .extracting(Privilege::grantee, Privilege::privileges)
                .contains(tuple("everybody", "EXECUTE"));
    }

    @Test
    void listsThePartsOfARelation() throws SQLException {
        assertThat(reader.read(find("shop.child")).parts())
                .extracting(CatalogObject::kind)
                .contains(
                        CatalogKind.COLUMN,
                        CatalogKind.INDEX,
                        CatalogKind.CONSTRAINT,
                        CatalogKind.TRIGGER,
                        CatalogKind.POLICY);
    }

    private CatalogObject find(String path) {
        return objects.stream()
                .filter(object -> object.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path));
    }
}
