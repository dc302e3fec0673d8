package io.howdah.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.query.rows.Condition;
import io.howdah.query.rows.Operator;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Rows;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowArrangementTest {

    private final DirectBackground background = new DirectBackground();
    private final PackedRows rows = Rows.ofColumn(List.of("10", "9", "30", "2"));
    private final ResultViewModel result =
            new ResultViewModel(List.of(Rows.column("n", Rows.INTEGER)), rows);
    private final GridViewModel grid = new GridViewModel(result, background);

    private List<Integer> shown() {
        return IntStream.range(0, grid.view().size()).map(grid::row).boxed().toList();
    }

    @Test
    void cyclesThroughTheOrders() {
        grid.arrangement().cycle(0, false);
        assertThat(shown()).containsExactly(3, 1, 0, 2);
        grid.arrangement().cycle(0, false);
        assertThat(shown()).containsExactly(2, 0, 1, 3);
        grid.arrangement().cycle(0, false);
        assertThat(shown()).containsExactly(0, 1, 2, 3);
        assertThat(grid.view().isNatural()).isTrue();
    }

    @Test
    void cursorStaysOnItsRow() {
        grid.selection().select(2, 0);
        grid.arrangement().sort(0, true, false);
        assertThat(grid.selection().row()).isZero();
        assertThat(grid.cursor()).hasValue(new GridViewModel.CellPlace(2, 0));
    }

    @Test
    void rowsThatArriveAreSortedInWhenTheyRest() {
        grid.arrangement().sort(0, false, false);
        grid.arrangement().add(new Condition(0, Operator.LESS, "20"));
        Rows.add(rows, "5");
        Rows.add(rows, "50");
        result.refresh();
        assertThat(shown()).containsExactly(3, 1, 0);
        background.elapse();
        assertThat(shown()).containsExactly(3, 4, 1, 0);
    }

    @Test
    void rowsThatArriveAreShownAtOnceWhenNothingIsArranged() {
        Rows.add(rows, "5");
        result.refresh();
        assertThat(shown()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void selectionShrinksWithTheRows() {
        grid.selection().selectAll();
        grid.arrangement().add(new Condition(0, Operator.EQUAL, "30"));
        assertThat(shown()).containsExactly(2);
        assertThat(grid.selection().area().cells()).isEqualTo(1);
        grid.arrangement().clear();
        assertThat(shown()).hasSize(4);
    }
}
