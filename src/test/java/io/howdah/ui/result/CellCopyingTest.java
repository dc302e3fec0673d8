package io.howdah.ui.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.query.rows.StopSign;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellCopyingTest {

    private final DirectBackground background = new DirectBackground();
    private final List<String> clipboard = new ArrayList<>();

    private GridViewModel grid(int rows) {
        List<@Nullable String[]> values =
                IntStream.range(0, rows)
                        .<@Nullable String[]>mapToObj(
                                i -> new @Nullable String[] {"" + i, null, "a\tb\"c"})
                        .toList();
        var columns =
                List.of(
                        Rows.column("id", Rows.INTEGER),
                        Rows.column("gone", Rows.TEXT),
                        Rows.column("odd\tname", Rows.TEXT));
        return new GridViewModel(new ResultViewModel(columns, Rows.of(values)), background);
    }

    private static CellCopying.Copy read(GridViewModel grid, boolean heads, int most) {
        return new CopiedCells(grid, heads).read(most, StopSign.NEVER);
    }

    @Test
    void writesWhatSpreadsheetsTake() {
        GridViewModel grid = grid(3);
        grid.selection().selectAll();
        assertThat(read(grid, true, 1_000))
                .isEqualTo(
                        new CellCopying.Copy.Text(
                                """
                                id\tgone\t"odd\tname"
                                0\t\t"a\tb""c"
                                1\t\t"a\tb""c"
                                2\t\t"a\tb""c"
                                """));
    }

    @Test
    void aSingleValueIsCopiedAsItIs() {
        GridViewModel grid = grid(1);
        grid.selection().select(0, 2);
        assertThat(read(grid, false, 1_000)).isEqualTo(new CellCopying.Copy.Text("a\tb\"c"));
    }

    @Test
    void rowsThatAreBeingAddedAreEmpty() {
        GridViewModel grid = grid(1);
        grid.addedRowsProperty().set(1);
        grid.selection().selectColumn(0, false);
        assertThat(read(grid, false, 1_000)).isEqualTo(new CellCopying.Copy.Text("0\n\n"));
    }

    @Test
    void tooMuchIsRefusedAndNothingIsCutSilently() {
        GridViewModel grid = grid(2_000);
        grid.selection().selectAll();
        assertThat(read(grid, false, 5_000))
                .isEqualTo(
                        new CellCopying.Copy.Refused(
                                "The selection of 2,000 rows by 3 columns is more than a clipboard should"
                                        + " hold (5,000 characters): nothing was copied."));
        var large =
                new ResultViewModel(
                        List.of(Rows.column("text", Rows.TEXT)),
                        Rows.ofColumn(List.of("x".repeat(6_000))));
        var single = new GridViewModel(large, background);
        single.selection().select(0, 0);
        assertThat(read(single, false, 5_000))
                .isInstanceOfSatisfying(
                        CellCopying.Copy.Refused.class,
                        refused -> assertThat(refused.sentence()).startsWith("The value is more"));
    }

    @Test
    void aCopyThatNobodyWaitsForEnds() {
        GridViewModel grid = grid(10);
        grid.selection().selectAll();
        assertThatThrownBy(() -> new CopiedCells(grid, false).read(1_000, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void takesWhatWasSelectedWhenItBegan() {
        GridViewModel grid = grid(3);
        grid.selection().select(1, 0);
        var cells = new CopiedCells(grid, false);
        grid.selection().select(2, 0);
        grid.arrangement().sort(0, true, false);
        assertThat(cells.read(1_000, StopSign.NEVER)).isEqualTo(new CellCopying.Copy.Text("1"));
    }

    @Test
    void aRefusalIsToldUntilItIsReadOrTheNextCopySucceeds() {
        CellCopying copying = grid(1).copying();
        copying.copy(() -> new CellCopying.Copy.Refused("Too much."), clipboard::add);
        assertThat(copying.refusalProperty().get()).isEqualTo("Too much.");
        assertThat(clipboard).isEmpty();
        copying.copy(() -> new CellCopying.Copy.Text("1"), clipboard::add);
        assertThat(copying.refusalProperty().get()).isEmpty();
        assertThat(clipboard).containsExactly("1");
        background.elapse();
        assertThat(copying.slowProperty().get()).isFalse();
    }

    @Test
    void aFailureIsReportedNotSwallowed() {
        grid(1).copying()
                .copy(
                        () -> {
                            throw new IllegalStateException("closed");
                        },
                        clipboard::add);
        assertThat(background.reported()).hasSize(1);
    }
}
