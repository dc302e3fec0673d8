package io.howdah.ui.result.pane;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Rows;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultViewModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindViewModelTest {

    private final DirectBackground background = new DirectBackground();
    private final PackedRows rows =
            Rows.of(
                    List.of(
                            new String[] {"1", "Ada"},
                            new String[] {"2", "Bob"},
                            new String[] {"3", "adam"}));
    private final ResultViewModel result =
            new ResultViewModel(
                    List.of(Rows.column("id", Rows.INTEGER), Rows.column("name", Rows.TEXT)), rows);
    private final GridViewModel grid = new GridViewModel(result, background);
    private final FindViewModel find = new FindViewModel(grid, background);

    private void type(String text) {
        find.textProperty().set(text);
        background.elapse();
    }

    @Test
    void findsRoundTheEndInBothDirections() {
        type("ada");
        assertThat(find.wordsProperty().get()).isEqualTo("1 of 2");
        assertThat(find.next()).isTrue();
        assertThat(grid.selection().row()).isZero();
        find.next();
        assertThat(grid.selection().row()).isEqualTo(2);
        find.next();
        assertThat(grid.selection().row()).isZero();
        find.previous();
        assertThat(grid.selection().row()).isEqualTo(2);
        assertThat(find.wordsProperty().get()).isEqualTo("2 of 2");
    }

    @Test
    void caseMattersWhenItIsAskedFor() {
        find.exactCaseProperty().set(true);
        type("ada");
        assertThat(find.wordsProperty().get()).isEqualTo("1 of 1");
    }

    @Test
    void filterShowsMatchingRowsAndEndsWithTheBar() {
        type("bo");
        find.filteringProperty().set(true);
        assertThat(grid.view().size()).isEqualTo(1);
        assertThat(grid.row(0)).isEqualTo(1);
        type("b");
        assertThat(grid.arrangement().conditions()).hasSize(1);
        find.close();
        assertThat(grid.view().size()).isEqualTo(3);
        assertThat(grid.needleProperty().get()).isEmpty();
    }

    @Test
    void wrongExpressionIsExplained() {
        find.expressionProperty().set(true);
        type("(");
        assertThat(find.wordsProperty().get()).contains("no regular expression");
        type("^[bc]");
        assertThat(find.wordsProperty().get()).isEqualTo("1 of 1");
    }

    @Test
    void rowsThatArriveAreSearchedToo() {
        type("zoe");
        assertThat(find.wordsProperty().get()).isEqualTo("Not found");
        Rows.add(rows, "4", "Zoe");
        result.refresh();
        background.elapse();
        assertThat(find.wordsProperty().get()).isEqualTo("1 of 1");
    }
}
