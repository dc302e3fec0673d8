package io.howdah.ui.plan.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.howdah.bench.LargePlans;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.testing.Fx;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.PlanMetric;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What of a plan is in sight.
class CameraTest {

    private static final int NOTHING = DiagramViewModel.NOTHING;
    private static final Picture SMALL =
            picture("Seq Scan on a  (cost=0.00..1.00 rows=1 width=4)\n");
    private static final Picture LARGE = picture(LargePlans.joins(600));
    private static final int FAR_NODE = 500;

    private final Camera camera = new Camera();
    private final Camera.Window window = new Camera.Window(700, 500, 1);

    @BeforeAll
    static void startToolkit() {
        Fx.stage();
    }

    private static Picture picture(String text) {
        Measures measures = Measures.of(PlanReader.read(text).plans().getFirst());
        return Picture.of(new Heat(measures, PlanMetric.SELF_TIME), Folding.NONE);
    }

    private Area sight(Camera.Window in) {
        return camera.viewport().area(in.width(), in.height());
    }

    private static Area card(int node) {
        return LARGE.area(LARGE.tree().of(node));
    }

    private static boolean holds(Area outer, Area inner) {
        return outer.left() <= inner.left()
                && outer.right() >= inner.right()
                && outer.top() <= inner.top()
                && outer.bottom() >= inner.bottom();
    }

    @Test
    void aSmallPlanOpensWhole() {
        camera.open(SMALL, NOTHING, window);

        assertThat(holds(sight(window), SMALL.whole())).isTrue();
    }

    @Test
    void aLargePlanOpensAtTheSelectedNodeInASizeThatCanBeRead() {
        camera.open(LARGE, FAR_NODE, window);

        assertThat(holds(sight(window), card(FAR_NODE))).isTrue();
        assertThat(holds(sight(window), LARGE.whole())).isFalse();
        assertThat(camera.viewport().scale()).isGreaterThan(0.8);
    }

    @Test
    void aNodeThatIsToldOfComesIntoSight() {
        camera.open(LARGE, 0, window);
        assertThat(holds(sight(window), card(FAR_NODE))).isFalse();

        camera.reveal(FAR_NODE, LARGE, window);

        assertThat(holds(sight(window), card(FAR_NODE))).isTrue();
        camera.reveal(NOTHING, LARGE, window);
        assertThat(holds(sight(window), card(0))).isTrue();
    }

    @Test
    void theWholePlanStaysInSightWhenTheWindowShrinks() {
        camera.open(LARGE, FAR_NODE, window);
        camera.fit(LARGE, window);
        assertThat(holds(sight(window), LARGE.whole())).isTrue();

        var smaller = new Camera.Window(300, 200, 1);
        camera.resize(LARGE, FAR_NODE, smaller, -400, -300);

        assertThat(holds(sight(smaller), LARGE.whole())).isTrue();
    }

    @Test
    void aNarrowWindowShowsTheSelectedNodeRatherThanAThumbnail() {
        camera.open(LARGE, FAR_NODE, window);

        var narrow = new Camera.Window(330, 500, 1);
        camera.resize(LARGE, FAR_NODE, narrow, -370, 0);

        assertThat(holds(sight(narrow), card(FAR_NODE))).isTrue();
        assertThat(camera.viewport().scale()).isGreaterThan(0.8);
    }

    @Test
    void whereTheUserLooksStaysInTheMiddle() {
        camera.open(LARGE, FAR_NODE, window);
        camera.take(camera.viewport().dragged(40, 30), LARGE, window);
        Area before = sight(window);

        var wider = new Camera.Window(900, 500, 1);
        camera.resize(LARGE, 0, wider, 200, 0);

        Area after = sight(wider);
        assertThat(after.left() + after.right())
                .isCloseTo(before.left() + before.right(), offset(0.01));
        assertThat(after.top()).isEqualTo(before.top());
    }
}
