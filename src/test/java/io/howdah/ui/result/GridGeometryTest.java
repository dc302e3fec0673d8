package io.howdah.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridGeometryTest {

    private final ColumnLayout layout = new ColumnLayout(1_600, 100);
    private final GridGeometry geometry = new GridGeometry(layout);

    @BeforeEach
    void measure() {
        geometry.measure(1_000, 600, 13, 10_000_000);
    }

    @Test
    void onlyColumnsInSightAreVisited() {
        geometry.scrollTo(50_050, 0);
        assertThat(geometry.firstColumn()).isEqualTo(500);
        assertThat(geometry.endColumn()).isBetween(509, 511);
    }

    @Test
    void scrollBarsTakeRoomOnlyWhereTheyAreNeeded() {
        var few = new GridGeometry(new ColumnLayout(3, 100));
        few.fit(1_000, 600, 13, 13, 5);
        assertThat(few.width()).isEqualTo(1_000);
        assertThat(few.height()).isEqualTo(600);

        few.fit(1_000, 600, 13, 13, 1_000);
        assertThat(few.width()).isEqualTo(987);
        assertThat(few.height()).isEqualTo(600);

        geometry.fit(1_000, 600, 13, 13, 5);
        assertThat(geometry.width()).isEqualTo(1_000);
        assertThat(geometry.height()).isEqualTo(587);
    }

    @Test
    void measuringAgainKeepsTheEndInSight() {
        geometry.fit(1_000, 600, 13, 13, 10_000_000);
        geometry.scrollTo(Double.MAX_VALUE, Double.MAX_VALUE);
        double bottom = geometry.scrollY();
        double right = geometry.scrollX();
        geometry.fit(1_000, 600, 13, 13, 10_000_000);
        assertThat(geometry.scrollY()).isEqualTo(bottom);
        assertThat(geometry.scrollX()).isEqualTo(right);
    }

    @Test
    void lastOfTenMillionRowsCanBeReached() {
        geometry.scrollTo(0, Double.MAX_VALUE);
        assertThat(geometry.endRow()).isEqualTo(10_000_000);
        assertThat(geometry.top(9_999_999) + geometry.rowHeight()).isEqualTo(600);
        assertThat(geometry.rowAt(590)).isEqualTo(9_999_999);
    }

    @Test
    void everyPointOfACellLeadsBackToIt() {
        geometry.scrollTo(3_333, 7_777);
        for (int position = geometry.firstColumn() + 1;
                position < geometry.endColumn() - 1;
                position++) {
            double x = geometry.left(position) + 50;
            assertThat(geometry.columnAt(x)).isEqualTo(position);
        }
        for (int place = geometry.firstRow() + 1; place < geometry.endRow(); place++) {
            assertThat(geometry.rowAt(geometry.top(place) + 1)).isEqualTo(place);
        }
    }

    @Test
    void revealScrollsAsLittleAsPossible() {
        geometry.reveal(3, 2);
        assertThat(geometry.scrollX()).isZero();
        assertThat(geometry.scrollY()).isZero();
        geometry.reveal(5_000, 800);
        assertThat(geometry.top(5_000) + geometry.rowHeight()).isEqualTo(600);
        assertThat(geometry.left(800) + 100).isEqualTo(1_000);
    }

    @Test
    void pinnedColumnsDoNotScroll() {
        layout.pin(7);
        measure();
        geometry.scrollTo(10_000, 0);
        assertThat(geometry.left(0)).isEqualTo(geometry.numberWidth());
        assertThat(geometry.columnAt(geometry.numberWidth() + 5)).isZero();
        assertThat(geometry.firstColumn()).isEqualTo(101);
    }

    @Test
    void edgeOfAColumnIsCaughtFromBothSides() {
        double edge = geometry.left(3) + 100;
        assertThat(geometry.edgeAt(edge - 3)).isEqualTo(3);
        assertThat(geometry.edgeAt(edge + 3)).isEqualTo(3);
        assertThat(geometry.edgeAt(edge - 40)).isEqualTo(-1);
    }
}
