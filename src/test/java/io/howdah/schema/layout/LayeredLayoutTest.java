package io.howdah.schema.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Attribute;
import io.howdah.schema.diagram.Detail;
import io.howdah.schema.diagram.Diagram;
import io.howdah.schema.diagram.Entity;
import io.howdah.schema.diagram.Multiplicity;
import io.howdah.schema.diagram.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayeredLayoutTest {

    private static final double VIEWPORT = 1.6;

    @Test
    void laysOutNothing() {
        DiagramLayout layout = layout(new Diagram(List.of(), List.of()));

        assertThat(layout.nodes()).isEmpty();
        assertThat(layout.bounds()).isEqualTo(new Box(0, 0, 0, 0));
    }

    @Test
    void putsParentsBeforeTheirChildren() {
        DiagramLayout layout = layout(diagram(2, edge(1, 0)));

        assertThat(box(layout, 0).right()).isLessThan(box(layout, 1).x());
    }

    @Test
    void drawsSelfReferencesOutsideTheBox() {
        DiagramLayout layout = layout(diagram(1, edge(0, 0)));

        assertSound(layout);
        assertThat(layout.edges().getFirst().points()).hasSizeGreaterThan(3);
    }

    @Test
    void alignsTablesWithoutLinksInAGrid() {
        DiagramLayout layout = layout(diagram(40));

        assertSound(layout);
        long columns = layout.nodes().stream().map(node -> node.box().x()).distinct().count();
        assertThat(columns).isBetween(2L, 20L);
        assertProportion(layout);
    }

    @Test
    void packsManySmallGroupsInTheProportionOfTheViewport() {
        Relationship[] pairs =
                IntStream.range(0, 60)
                        .mapToObj(i -> edge(2 * i, 2 * i + 1))
                        .toArray(Relationship[]::new);

        DiagramLayout layout = layout(diagram(120, pairs));

        assertSound(layout);
        assertProportion(layout);
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "10, 15", "40, 60", "69, 120", "90, 110", "200, 300"})
    void keepsBoxesApartAndLinesSquare(int tables, int links) {
        Random random = new Random(tables);
        Relationship[] edges =
                IntStream.range(0, links)
                        .mapToObj(_ -> edge(random.nextInt(tables), random.nextInt(tables)))
                        .toArray(Relationship[]::new);

        DiagramLayout layout = layout(diagram(tables, edges));

        assertThat(layout.nodes()).hasSize(tables);
        assertThat(layout.edges()).hasSize(links);
        assertSound(layout);
    }

    @Test
    void isTheSameEveryTime() {
        Diagram diagram =
                diagram(
                        100,
                        IntStream.range(1, 100)
                                .mapToObj(i -> edge(i, i / 2))
                                .toArray(Relationship[]::new));

        assertThat(layout(diagram)).isEqualTo(layout(diagram));
    }

    @Test
    void splitsALargeGroupIntoAPageNotATower() {
        Relationship[] star =
                IntStream.range(1, 300)
                        .mapToObj(i -> edge(i, i % 3 == 0 ? 0 : i - 1))
                        .toArray(Relationship[]::new);

        DiagramLayout layout = layout(diagram(300, star));

        assertSound(layout);
        assertThat(layout.bounds().width() / layout.bounds().height()).isBetween(0.5, 5.0);
    }

    @Test
    void movesOneTableAndReroutesItsLinesOnly() {
        DiagramLayout before = layout(diagram(6, edge(1, 0), edge(2, 0), edge(3, 1), edge(5, 4)));

        DiagramLayout after = before.moved(name(1), new Point(2000, 900));

        assertThat(box(after, 1))
                .isEqualTo(new Box(2000, 900, box(before, 1).width(), box(before, 1).height()));
        assertThat(after.edges().get(1)).isEqualTo(before.edges().get(1));
        assertThat(after.edges().get(3)).isEqualTo(before.edges().get(3));
        assertThat(after.edges().get(0)).isNotEqualTo(before.edges().get(0));
        assertThat(after.bounds().right()).isGreaterThanOrEqualTo(2000 + box(after, 1).width());
        assertSound(after);
    }

    @Test
    void routesAroundABoxThatStandsInTheWay() {
        DiagramLayout start = layout(diagram(3, edge(1, 0)));
        DiagramLayout moved =
                start.moved(name(0), new Point(0, 0))
                        .moved(name(1), new Point(1000, 0))
                        .moved(name(2), new Point(500, 0));

        DiagramLayout routed = moved.moved(name(1), new Point(1000, 0));

        Box obstacle = box(routed, 2);
        assertThat(pieces(routed.edges().getFirst())).noneMatch(obstacle::overlaps);
    }

    @Test
    void stopsWhenCancelled() {
        LayeredLayout layout = new LayeredLayout(sizer(), () -> true);

        assertThatThrownBy(() -> layout.layout(diagram(2, edge(1, 0)), VIEWPORT))
                .isInstanceOf(CancellationException.class);
    }

    private static void assertSound(DiagramLayout layout) {
        List<PlacedEntity> nodes = layout.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                assertThat(nodes.get(i).box().overlaps(nodes.get(j).box()))
                        .as("%s over %s", nodes.get(i).name(), nodes.get(j).name())
                        .isFalse();
            }
        }
        for (RoutedEdge edge : layout.edges()) {
            List<Point> points = edge.points();
            assertOnBorder(
                    points.getFirst(), layout.node(edge.relationship().child()).orElseThrow());
            assertOnBorder(
                    points.getLast(), layout.node(edge.relationship().parent()).orElseThrow());
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                assertThat(a.x() == b.x() || a.y() == b.y()).as("square: %s", edge).isTrue();
                assertThat(layout.bounds().contains(a)).isTrue();
            }
            assertThat(length(points.get(0), points.get(1)))
                    .isGreaterThanOrEqualTo(CrowsFoot.LENGTH);
            assertThat(length(points.getLast(), points.get(points.size() - 2)))
                    .isGreaterThanOrEqualTo(CrowsFoot.LENGTH);
        }
    }

    private static void assertOnBorder(Point point, PlacedEntity node) {
        Box box = node.box();
        assertThat(box.contains(point)).as("%s at %s", point, node).isTrue();
        assertThat(
                        point.x() == box.x()
                                || point.x() == box.right()
                                || point.y() == box.y()
                                || point.y() == box.bottom())
                .as("%s on the border of %s", point, box)
                .isTrue();
    }

    private static void assertProportion(DiagramLayout layout) {
        assertThat(layout.bounds().width() / layout.bounds().height())
                .isBetween(VIEWPORT / 1.5, VIEWPORT * 1.5);
    }

    private static List<Box> pieces(RoutedEdge edge) {
        List<Box> pieces = new ArrayList<>();
        for (int i = 1; i < edge.points().size(); i++) {
            Point a = edge.points().get(i - 1);
            Point b = edge.points().get(i);
            pieces.add(
                    new Box(
                                    Math.min(a.x(), b.x()),
                                    Math.min(a.y(), b.y()),
                                    Math.abs(a.x() - b.x()),
                                    Math.abs(a.y() - b.y()))
                            .grown(1));
        }
        return pieces;
    }

    private static double length(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static DiagramLayout layout(Diagram diagram) {
        return new LayeredLayout(sizer(), () -> false).layout(diagram, VIEWPORT);
    }

    private static EntitySizer sizer() {
        return new EntitySizer(
                EntityStyle.DEFAULT, (text, _) -> 7.0 * text.length(), Detail.ALL_COLUMNS);
    }

    private static Box box(DiagramLayout layout, int table) {
        return layout.node(name(table)).orElseThrow().box();
    }

    private static QualifiedName name(int table) {
        return new QualifiedName("s", "table_" + table);
    }

    private static Relationship edge(int child, int parent) {
        return new Relationship(
                child + " to " + parent,
                name(child),
                List.of("a"),
                name(parent),
                List.of("id"),
                Multiplicity.ZERO_OR_MANY,
                child % 2 == 0 ? Multiplicity.ONE : Multiplicity.ZERO_OR_ONE);
    }

    private static Diagram diagram(int tables, Relationship... edges) {
        List<Entity> entities =
                IntStream.range(0, tables).mapToObj(LayeredLayoutTest::entity).toList();
        List<Relationship> named = new ArrayList<>();
        for (Relationship edge : edges) {
            named.add(
                    new Relationship(
                            "fk_" + named.size(),
                            edge.child(),
                            edge.childColumns(),
                            edge.parent(),
                            edge.parentColumns(),
                            edge.childEnd(),
                            edge.parentEnd()));
        }
        return new Diagram(entities, named);
    }

    private static Entity entity(int table) {
        return new Entity(
                name(table),
                IntStream.range(0, 2 + table % 9)
                        .mapToObj(i -> new Attribute("column_" + i, "text", i == 0, false, true))
                        .toList(),
                0,
                null);
    }
}
