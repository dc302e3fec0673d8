package io.howdah.ui.plan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.testing.Fx;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.PlanMetric;
import io.howdah.ui.theme.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// However large a plan is, a frame costs what can be seen of it.
class DiagramPainterTest {

    private static final int BRANCHES = 2_500;
    private static final int NODES = 1 + 4 * BRANCHES;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @BeforeAll
    static void startToolkit() {
        Fx.stage();
    }

    @Test
    void paintsAllCardsThatTouchTheWindowAndNoOther() {
        Picture picture = picture(Set.of(0));
        assertThat(picture.tree().size()).isEqualTo(NODES);

        for (double left = 0; left < picture.layout().width(); left += 97_123) {
            Area window = new Area(left, 60, left + WIDTH, 60 + HEIGHT);
            Painted painted = paint(picture, window);

            assertThat(painted.cards(picture)).isEqualTo(touching(picture, window));
            assertThat(painted.cards(picture)).hasSizeBetween(1, 40);
        }
    }

    @Test
    void paintsAllCardsWhereAllAreInSight() {
        Picture picture = picture(Set.of(0));

        assertThat(paint(picture, picture.whole()).cards(picture)).hasSize(NODES);
    }

    @Test
    void tenThousandNodesInLikeBranchesAreFiveCards() {
        Picture picture = picture(Set.of());

        Painted painted = paint(picture, picture.whole());

        assertThat(picture.tree().size()).isEqualTo(5);
        assertThat(painted.cards(picture)).hasSize(5);
        assertThat(painted.fills.size() + painted.curves).isLessThan(60);
    }

    /// Every branch a join of a scan and of a hashed scan, unless they are stacked.
    private static Picture picture(Set<Integer> unstacked) {
        var text = new StringBuilder("Append  (actual time=0.100..9000.000 rows=10 loops=1)\n");
        for (int i = 1; i <= BRANCHES; i++) {
            text.append(
                    """
                      ->  Hash Join  (actual time=0.100..3.000 rows=10 loops=1)
                            ->  Seq Scan on part_%1$d  (actual time=0.100..1.000 rows=10 loops=1)
                            ->  Hash  (actual time=0.100..1.000 rows=10 loops=1)
                                  ->  Seq Scan on other_%1$d  (actual time=0.100..0.500 rows=10 loops=1)
                    """
                            .formatted(i));
        }
        Measures measures = Measures.of(PlanReader.read(text.toString()).plans().getFirst());
        return Picture.of(
                new Heat(measures, PlanMetric.SELF_TIME), new Folding(Set.of(), unstacked));
    }

    private static Painted paint(Picture picture, Area area) {
        return Fx.call(() -> {
            var painted = new Painted();
            new DiagramPainter(new Typesetter(), new DiagramColors(Scheme.LIGHT))
                    .paint(painted, picture, area, 1, Emphasis.NONE);
            return painted;
        });
    }

    /// Found by looking at every card, unlike the layout's own way.
    private static Set<Area> touching(Picture picture, Area window) {
        Set<Area> touching = new HashSet<>();
        for (Box box : picture.tree().boxes()) {
            Area card = picture.area(box);
            if (card.left() <= window.right()
                    && card.right() >= window.left()
                    && card.top() <= window.bottom()
                    && card.bottom() >= window.top()) {
                touching.add(card);
            }
        }
        return touching;
    }

    /// Remembers what it is asked to paint.
    private static final class Painted implements Surface {

        private final List<Area> fills = new ArrayList<>();
        private int curves;

        Set<Area> cards(Picture picture) {
            Set<Area> cards = new HashSet<>();
            picture.tree().boxes().forEach(box -> cards.add(picture.area(box)));
            cards.retainAll(new HashSet<>(fills));
            return cards;
        }

        @Override
        public void fill(Area area, double radius, Color color) {
            fills.add(area);
        }

        @Override
        public void outline(Area area, double radius, Color color, double width) {}

        @Override
        public void text(
                String text,
                double x,
                double baseline,
                Lettering letters,
                Color color,
                Anchor at) {}

        @Override
        public void edge(double fromX, double fromY, double toX, double toY, Stroke stroke) {
            curves++;
        }

        @Override
        public void link(double fromX, double fromY, double toX, double toY, Stroke stroke) {
            curves++;
        }

        @Override
        public void strength(double strength) {}
    }
}
