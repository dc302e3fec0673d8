package io.howdah.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.rows.CellRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellSelectionTest {

    private final CellSelection selection = new CellSelection();

    @BeforeEach
    void bounds() {
        selection.setBounds(100, 10);
    }

    @Test
    void extendsFromTheAnchorInAnyDirection() {
        selection.select(5, 5);
        selection.extend(7, 8);
        assertThat(selection.ranges()).containsExactly(new CellRange(5, 5, 7, 8));
        selection.extend(2, 1);
        assertThat(selection.ranges()).containsExactly(new CellRange(2, 1, 5, 5));
        assertThat(selection.row()).isEqualTo(2);
    }

    @Test
    void addsRectanglesBesideOthers() {
        selection.select(1, 1);
        selection.add(3, 3);
        selection.extend(4, 4);
        assertThat(selection.ranges())
                .containsExactly(new CellRange(1, 1, 1, 1), new CellRange(3, 3, 4, 4));
        assertThat(selection.area().cells()).isEqualTo(5);
    }

    @Test
    void wholeColumnGrowsWithTheRows() {
        selection.selectColumn(2, false);
        selection.setBounds(250, 10);
        assertThat(selection.ranges()).containsExactly(new CellRange(0, 2, 249, 2));
    }

    @Test
    void extendedRowsStayWhole() {
        selection.selectRow(3, false);
        selection.extend(6, 4);
        assertThat(selection.ranges()).containsExactly(new CellRange(3, 0, 6, 9));
    }

    @Test
    void cellsOutsideAreTheNearestOnes() {
        selection.select(-3, 40);
        assertThat(selection.ranges()).containsExactly(new CellRange(0, 9, 0, 9));
    }

    @Test
    void shrinkingBringsTheCursorBackInside() {
        selection.select(90, 3);
        selection.setBounds(20, 10);
        assertThat(selection.ranges()).containsExactly(new CellRange(19, 3, 19, 3));
        selection.setBounds(0, 10);
        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void allOfAHundredMillionRowsIsOneRectangle() {
        selection.setBounds(100_000_000, 10);
        selection.selectAll();
        assertThat(selection.ranges()).hasSize(1);
        assertThat(selection.area().cells()).isEqualTo(1_000_000_000L);
    }
}
