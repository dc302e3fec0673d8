package io.howdah.ui.plan.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void fitsAWholeAreaWithAMargin() {
        var area = new Area(0, 0, 2000, 500);

        Viewport fitted = Viewport.fitting(area, 1000, 800, 1);
        Area seen = fitted.area(1000, 800);

        assertThat(fitted.scale()).isCloseTo((1000 - 64) / 2000.0, EXACT);
        assertThat(seen.left()).isLessThan(0);
        assertThat(seen.right()).isGreaterThan(2000);
        assertThat(seen.top()).isLessThan(0);
        assertThat(seen.bottom()).isGreaterThan(500);
    }

    @Test
    void doesNotBlowSmallAreasUp() {
        assertThat(Viewport.fitting(new Area(0, 0, 10, 10), 1000, 800, 1.15).scale())
                .isEqualTo(1.15);
    }

    @Test
    void zoomsAroundThePointUnderTheMouse() {
        var start = new Viewport(1, 100, 50);

        Viewport zoomed = start.zoomed(2, 300, 200);

        assertThat(zoomed.toDiagramX(300)).isCloseTo(start.toDiagramX(300), EXACT);
        assertThat(zoomed.toDiagramY(200)).isCloseTo(start.toDiagramY(200), EXACT);
        assertThat(zoomed.scale()).isEqualTo(2);
    }

    @Test
    void keepsZoomWithinItsBounds() {
        var start = new Viewport(1, 0, 0);

        assertThat(start.zoomed(1e9, 0, 0).scale()).isEqualTo(Viewport.MOST_SCALE);
        assertThat(start.zoomed(1e-9, 0, 0).scale()).isEqualTo(Viewport.LEAST_SCALE);
    }

    @Test
    void movesByPixelsOfTheWindow() {
        assertThat(new Viewport(2, 0, 0).dragged(100, -50)).isEqualTo(new Viewport(2, -50, 25));
    }

    @Test
    void movesNoFurtherThanNeededToShowACard() {
        var start = new Viewport(1, 0, 0);

        assertThat(start.showing(new Area(100, 100, 200, 200), 1000, 800)).isEqualTo(start);
        assertThat(start.showing(new Area(1500, 100, 1600, 200), 1000, 800))
                .isEqualTo(new Viewport(1, 632, 0));
        assertThat(start.showing(new Area(-300, 100, -200, 200), 1000, 800))
                .isEqualTo(new Viewport(1, -332, 0));
    }

    @Test
    void cannotLoseTheDiagramOutOfSight() {
        var whole = new Area(0, 0, 2000, 500);

        Viewport kept = new Viewport(1, 1e7, -1e7).within(whole, 1000, 800);

        assertThat(kept.x()).isEqualTo(2000 - 64);
        assertThat(kept.y()).isEqualTo(64 - 800);
    }

    @Test
    void staysSaneInATinyWindow() {
        Viewport kept = new Viewport(1, 5, 5).within(new Area(0, 0, 10, 10), 20, 20);

        assertThat(kept.x()).isBetween(-10.0, 5.0);
        assertThat(kept.y()).isBetween(-10.0, 5.0);
    }

    @Test
    void leavesNoEmptySpaceBesideALargePlan() {
        var whole = new Area(0, 0, 2000, 500);

        Viewport snug = new Viewport(1, -800, -900).snug(whole, 1000, 800);

        assertThat(snug.x()).isEqualTo(-32);
        assertThat(snug.y()).isEqualTo(-150);
    }
}
