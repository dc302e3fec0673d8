package io.howdah.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.schema.Ancestry;
import io.howdah.schema.Ancestry.PartitionOf;
import io.howdah.schema.Column;
import io.howdah.schema.Constraint;
import io.howdah.schema.Deferral;
import io.howdah.schema.Enforcement;
import io.howdah.schema.ForeignKey;
import io.howdah.schema.ForeignKey.Match;
import io.howdah.schema.Index;
import io.howdah.schema.Ownership;
import io.howdah.schema.PrimaryKey;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.ReferentialAction;
import io.howdah.schema.RowSecurity;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.Table;
import io.howdah.schema.TableStorage;
import io.howdah.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagramTest {

    private static final QualifiedName PARENT = name("parent");
    private static final QualifiedName CHILD = name("child");
    private static final Column REQUIRED_A = Column.of("a", "integer").required();
    private static final Column REQUIRED_B = Column.of("b", "integer").required();
    private static final Column OPTIONAL_A = Column.of("a", "integer");
    private static final Column OPTIONAL_B = Column.of("b", "integer");
    private static final Table PARENT_TABLE =
            table(PARENT, List.of(REQUIRED_A, REQUIRED_B), PrimaryKey.of("parent_pk", "a"));

    @Test
    void givesEveryChildItsParentWhenTheKeyIsRequired() {
        Relationship edge = edge(table(CHILD, List.of(REQUIRED_A), key("fk", "a")));

        assertThat(edge.parentEnd()).isEqualTo(Multiplicity.ONE);
        assertThat(edge.childEnd()).isEqualTo(Multiplicity.ZERO_OR_MANY);
    }

    @Test
    void makesTheParentOptionalWhenTheKeyMayBeNull() {
        assertThat(edge(table(CHILD, List.of(OPTIONAL_A), key("fk", "a"))).parentEnd())
                .isEqualTo(Multiplicity.ZERO_OR_ONE);
    }

    @Test
    void makesTheParentOptionalWhenOneColumnOfACompositeKeyMayBeNull() {
        Table child = table(CHILD, List.of(REQUIRED_A, OPTIONAL_B), key("fk", "a", "b"));

        assertThat(edge(child).parentEnd()).isEqualTo(Multiplicity.ZERO_OR_ONE);
    }

    @Test
    void requiresTheParentUnderMatchFullWhenOneColumnIsRequired() {
        Table child =
                table(
                        CHILD,
                        List.of(REQUIRED_A, OPTIONAL_B),
                        new ForeignKey(
                                "fk",
                                List.of("a", "b"),
                                PARENT,
                                List.of("a", "b"),
                                Match.FULL,
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.NO_ACTION,
                                List.of(),
                                false,
                                Deferral.NOT_DEFERRABLE,
                                Enforcement.VALIDATED,
                                null));

        assertThat(edge(child).parentEnd()).isEqualTo(Multiplicity.ONE);
    }

    @Test
    void drawsACompositeKeyAsOneRelationship() {
        Table child = table(CHILD, List.of(REQUIRED_A, REQUIRED_B), key("fk", "a", "b"));

        assertThat(diagram(PARENT_TABLE, child).relationships())
                .singleElement()
                .satisfies(edge -> assertThat(edge.childColumns()).containsExactly("a", "b"));
    }

    @Test
    void allowsOneChildWhenTheKeyIsUnique() {
        Table child =
                table(
                        CHILD,
                        List.of(REQUIRED_A),
                        key("fk", "a"),
                        UniqueConstraint.of("unique_a", "a"));

        assertThat(edge(child).childEnd()).isEqualTo(Multiplicity.ZERO_OR_ONE);
    }

    @Test
    void allowsOneChildWhenAUniqueIndexLiesWithinTheKey() {
        Table child =
                table(CHILD, List.of(REQUIRED_A, REQUIRED_B), key("fk", "b", "a"))
                        .withIndexes(List.of(Index.of("one_a", true, "a")));

        assertThat(edge(child).childEnd()).isEqualTo(Multiplicity.ZERO_OR_ONE);
    }

    @Test
    void allowsManyChildrenWhenTheUniqueKeyIsWider() {
        Table child =
                table(
                        CHILD,
                        List.of(REQUIRED_A, REQUIRED_B),
                        key("fk", "a"),
                        PrimaryKey.of("child_pk", "a", "b"));

        assertThat(edge(child).childEnd()).isEqualTo(Multiplicity.ZERO_OR_MANY);
    }

    @Test
    void allowsManyChildrenWhenTheIndexIsNotUnique() {
        Table child =
                table(CHILD, List.of(REQUIRED_A), key("fk", "a"))
                        .withIndexes(List.of(Index.of("some_a", false, "a")));

        assertThat(edge(child).childEnd()).isEqualTo(Multiplicity.ZERO_OR_MANY);
    }

    @Test
    void recognizesASelfReference() {
        Table tree =
                table(
                        CHILD,
                        List.of(REQUIRED_A, OPTIONAL_B),
                        PrimaryKey.of("pk", "a"),
                        ForeignKey.of("up", List.of("b"), CHILD, List.of("a")));

        assertThat(diagram(tree).relationships())
                .singleElement()
                .matches(Relationship::selfReference);
    }

    @Test
    void foldsPartitionsIntoTheirTable() {
        Table root = partitioned(table(CHILD, List.of(REQUIRED_A)), null);
        Table middle = partitioned(table(name("child_1"), List.of(REQUIRED_A)), CHILD);
        Table leaf =
                under(
                        table(name("child_1_1"), List.of(REQUIRED_A), key("leaf_fk", "a")),
                        name("child_1"));
        Table otherLeaf =
                under(
                        table(name("child_1_2"), List.of(REQUIRED_A), key("fk_2", "a")),
                        name("child_1"));

        Diagram diagram = diagram(PARENT_TABLE, root, middle, leaf, otherLeaf);

        assertThat(diagram.entities()).extracting(Entity::name).containsExactly(CHILD, PARENT);
        assertThat(diagram.entities().getFirst().partitions()).isEqualTo(3);
        assertThat(diagram.entities().getFirst().attributes().getFirst().foreignKey()).isTrue();
        assertThat(diagram.relationships())
                .singleElement()
                .satisfies(edge -> assertThat(edge.child()).isEqualTo(CHILD));
    }

    @Test
    void keepsTwoKeysBetweenTheSameTables() {
        Table child =
                table(CHILD, List.of(REQUIRED_A, REQUIRED_B), key("fk_a", "a"), key("fk_b", "b"));

        assertThat(diagram(PARENT_TABLE, child).relationships()).hasSize(2);
    }

    @Test
    void leavesOutRelationshipsToTablesThatAreNotChosen() {
        SchemaModel model = model(PARENT_TABLE, table(CHILD, List.of(REQUIRED_A), key("fk", "a")));

        Diagram diagram = Diagram.of(model, table -> table.name().equals(CHILD));

        assertThat(diagram.entities()).extracting(Entity::name).containsExactly(CHILD);
        assertThat(diagram.relationships()).isEmpty();
    }

    @Test
    void refusesARelationshipWithoutItsTables() {
        Relationship edge = edge(table(CHILD, List.of(REQUIRED_A), key("fk", "a")));

        assertThatThrownBy(() -> new Diagram(List.of(), List.of(edge)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fk");
    }

    @Test
    void showsKeyColumnsAloneWhenAsked() {
        Entity entity =
                diagram(table(PARENT, List.of(REQUIRED_A, REQUIRED_B), PrimaryKey.of("pk", "b")))
                        .entities()
                        .getFirst();

        assertThat(entity.visible(Detail.KEY_COLUMNS))
                .extracting(Attribute::name)
                .containsExactly("b");
        assertThat(entity.visible(Detail.NAME_ONLY)).isEmpty();
        assertThat(entity.visible(Detail.ALL_COLUMNS)).hasSize(2);
    }

    private static QualifiedName name(String name) {
        return new QualifiedName("s", name);
    }

    private static Table table(
            QualifiedName name, List<Column> columns, Constraint... constraints) {
        return Table.of(name, columns, List.of(constraints));
    }

    private static ForeignKey key(String name, String... columns) {
        return ForeignKey.of(name, List.of(columns), PARENT, List.of(columns));
    }

    private static Table partitioned(Table table, @Nullable QualifiedName parent) {
        return ancestry(table, parent, "LIST (a)");
    }

    private static Table under(Table table, QualifiedName parent) {
        return ancestry(table, parent, null);
    }

    private static Table ancestry(
            Table table, @Nullable QualifiedName parent, @Nullable String key) {
        return new Table(
                table.name(),
                table.columns(),
                table.constraints(),
                List.of(),
                List.of(),
                List.of(),
                RowSecurity.OFF,
                new Ancestry(
                        List.of(),
                        parent == null ? null : new PartitionOf(parent, "DEFAULT"),
                        key,
                        null),
                TableStorage.DEFAULT,
                Ownership.of(""),
                null);
    }

    private static Relationship edge(Table child) {
        return diagram(PARENT_TABLE, child).relationships().getFirst();
    }

    private static Diagram diagram(Table... tables) {
        return Diagram.of(model(tables));
    }

    private static SchemaModel model(Table... tables) {
        return new SchemaModel(List.of(), List.of(), List.of(tables), List.of());
    }
}
