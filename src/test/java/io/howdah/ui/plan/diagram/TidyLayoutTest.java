package io.howdah.ui.plan.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.PlanTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TidyLayoutTest {

    private static final CardSize SIZE = new CardSize(100, 50, 20, 10, 40);

    @Test
    void putsAParentInTheMiddleAboveItsChildren() {
        Layout layout =
                layout(
                        Trees.of(
                                """
                                A
                                  B
                                  C
                                    D
                                """));

        assertThat(lefts(layout)).containsExactly(60, 0, 120, 120);
        assertThat(layout.width()).isEqualTo(220);
        assertThat(layout.height()).isEqualTo(50 + 90 + 90);
    }

    @Test
    void keepsCardsOfDifferentParentsFurtherApart() {
        Layout layout =
                layout(
                        Trees.of(
                                """
                                A
                                  B
                                    C
                                    D
                                  E
                                    F
                                """));
        BoxTree tree = layout.tree();

        assertThat(layout.left(tree.of(5)) - layout.left(tree.of(3))).isEqualTo(100 + 20 + 10);
    }

    @Test
    void neverOverlapsAndKeepsOrderInRandomTrees() {
        var random = new Random(20_260_401);
        for (int run = 0; run < 300; run++) {
            Layout layout = layout(Trees.random(random, 1 + random.nextInt(120)));
            Map<Integer, Double> ends = new HashMap<>();
            for (Box box : layout.tree().boxes()) {
                double left = layout.left(box);
                Double before = ends.put(box.level(), left);
                assertThat(before == null || left - before >= SIZE.pitch() - 1e-6)
                        .as("run %s, box %s", run, box)
                        .isTrue();
                List<Box> children = layout.tree().children(box.index());
                if (!children.isEmpty()) {
                    double first = layout.left(children.getFirst());
                    double last = layout.left(children.getLast());
                    assertThat(left)
                            .as("run %s, box %s", run, box)
                            .isCloseTo((first + last) / 2, within(1e-6));
                }
            }
        }
    }

    @Test
    void placesDeepAndWideTreesInLinearTime() {
        Layout deep = layout(Trees.chain(50_000));
        Layout wide =
                TidyLayout.of(
                        BoxTree.of(Trees.append(50_000), new Folding(Set.of(), Set.of(0))), SIZE);

        assertThat(deep.width()).isEqualTo(SIZE.width());
        assertThat(wide.width()).isCloseTo(49_999 * SIZE.pitch() + SIZE.width(), within(1.0));
    }

    @Test
    void findsExactlyTheCardsInAnArea() {
        var random = new Random(7);
        for (int run = 0; run < 100; run++) {
            Layout layout = layout(Trees.random(random, 80));
            double left = random.nextDouble() * layout.width();
            double top = random.nextDouble() * layout.height();
            var area = new Area(left, top, left + 300, top + 200);

            Set<Box> expected = new HashSet<>();
            for (Box box : layout.tree().boxes()) {
                boolean across =
                        layout.left(box) <= area.right()
                                && layout.left(box) + SIZE.width() >= area.left();
                boolean along =
                        layout.top(box) <= area.bottom()
                                && layout.top(box) + SIZE.height() >= area.top();
                if (across && along) {
                    expected.add(box);
                }
            }
            assertThat(new HashSet<>(layout.cardsIn(area))).isEqualTo(expected);
        }
    }

    @Test
    void missesNoEdgeThatCrossesAnArea() {
        var random = new Random(8);
        for (int run = 0; run < 100; run++) {
            Layout layout = layout(Trees.random(random, 80));
            double left = random.nextDouble() * layout.width();
            double top = random.nextDouble() * layout.height();
            var area = new Area(left, top, left + 150, top + 100);
            Set<Box> found = new HashSet<>(layout.edgesIn(area));

            for (Box box : layout.tree().boxes()) {
                if (box.parent() >= 0 && crosses(layout, box, area)) {
                    assertThat(found).as("run %s", run).contains(box);
                }
            }
        }
    }

    @Test
    void drawsNoMoreEdgesOfThousandsThanCanBeToldApart() {
        BoxTree tree = BoxTree.of(Trees.append(10_000), new Folding(Set.of(), Set.of(0)));
        Layout layout = TidyLayout.of(tree, SIZE);
        double middle = layout.width() / 4;
        var area = new Area(middle, 0, middle + 1_000, layout.height());

        List<Box> edges = layout.edgesIn(area);

        assertThat(layout.cardsIn(area)).isNotEmpty().isSubsetOf(edges);
        assertThat(edges).hasSizeLessThan(1_000).doesNotHaveDuplicates();
    }

    private static boolean crosses(Layout layout, Box box, Area area) {
        Box parent = layout.tree().box(box.parent());
        double from = Math.min(layout.middle(box), layout.middle(parent));
        double to = Math.max(layout.middle(box), layout.middle(parent));
        double top = layout.top(parent) + SIZE.height();
        return to >= area.left()
                && from <= area.right()
                && layout.top(box) >= area.top()
                && top <= area.bottom();
    }

    @Test
    void stepsToTheNeighbourOnTheSameLevel() {
        Layout layout =
                layout(
                        Trees.of(
                                """
                                A
                                  B
                                    C
                                  D
                                    E
                                """));
        BoxTree tree = layout.tree();

        assertThat(layout.besides(tree.of(2), 1)).isEqualTo(tree.of(4));
        assertThat(layout.besides(tree.of(4), 1)).isEqualTo(tree.of(4));
        assertThat(layout.besides(tree.of(4), -1)).isEqualTo(tree.of(2));
    }

    private static Layout layout(PlanTree tree) {
        return TidyLayout.of(BoxTree.of(tree, Folding.NONE), SIZE);
    }

    private static double[] lefts(Layout layout) {
        return layout.tree().boxes().stream().mapToDouble(layout::left).toArray();
    }
}
