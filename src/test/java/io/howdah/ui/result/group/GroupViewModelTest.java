package io.howdah.ui.result.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.Measure;
import io.howdah.query.rows.Table;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Rows;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupViewModelTest {

    private static final List<ResultColumn> COLUMNS =
            List.of(
                    Rows.column("city", Rows.TEXT),
                    Rows.column("kind", Rows.TEXT),
                    Rows.column("total", Rows.NUMERIC),
                    Rows.column("total", Rows.DOUBLE));

    private static final Measure COUNT = new Measure(Measure.Function.COUNT, 0);

    private final DirectBackground background = new DirectBackground();

    private GridViewModel grid(
            List<ResultColumn> columns, List<? extends @Nullable String[]> rows) {
        return new GridViewModel(new ResultViewModel(columns, Rows.of(rows)), background);
    }

    private GroupViewModel attached(GridViewModel grid) {
        var model = new GroupViewModel(grid, background);
        model.attach();
        background.elapse();
        return model;
    }

    private List<List<String>> table(GroupViewModel model) {
        background.elapse();
        Table table = model.tableProperty().get().orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (long row = 0; row < table.rows().rowCount(); row++) {
            long at = row;
            rows.add(
                    IntStream.range(0, table.columns().size())
                            .mapToObj(column -> "" + table.rows().text(at, column))
                            .toList());
        }
        return rows;
    }

    private static List<@Nullable String[]> sales() {
        return List.of(
                new @Nullable String[] {"Ulm", "a", "1.5", "NaN"},
                new @Nullable String[] {null, "a", "-2", "1"},
                new @Nullable String[] {"Ulm", "b", null, "Infinity"},
                new @Nullable String[] {"", "b", "4", null});
    }

    @Test
    void groupsByTheColumnUnderTheCursorAndTellsNullFromNothing() {
        GridViewModel grid = grid(COLUMNS, sales());
        GroupViewModel model = attached(grid);
        assertThat(model.by()).containsExactly(0);
        assertThat(table(model))
                .containsExactly(List.of("Ulm", "2"), List.of("null", "1"), List.of("", "1"));
        grid.selection().select(0, 1);
        assertThat(attached(grid).by()).containsExactly(1);
    }

    @Test
    void addsUpWhatIsANumberAndTellsEqualNamesApart() {
        GroupViewModel model = attached(grid(COLUMNS, sales()));
        model.setMeasure(new Measure(Measure.Function.SUM, 2), true);
        model.setMeasure(COUNT, false);
        assertThat(table(model))
                .containsExactly(List.of("Ulm", "1.5"), List.of("null", "-2"), List.of("", "4"));
        assertThat(model.words(new Measure(Measure.Function.SUM, 2)))
                .isEqualTo("sum of total (column 3)");
        assertThat(model.possibleMeasures())
                .doesNotContain(new Measure(Measure.Function.SUM, 0))
                .contains(new Measure(Measure.Function.DISTINCT, 0));
    }

    @Test
    void aMeasureIsAlwaysTold() {
        GroupViewModel model = attached(grid(COLUMNS, sales()));
        model.setMeasure(COUNT, false);
        assertThat(model.measures()).containsExactly(COUNT);
    }

    @Test
    void valuesOfAColumnBecomeColumns() {
        GroupViewModel model = attached(grid(COLUMNS, sales()));
        model.setSpread(Optional.of(1));
        assertThat(table(model))
                .containsExactly(
                        List.of("Ulm", "1", "1"),
                        List.of("null", "1", "null"),
                        List.of("", "null", "1"));
    }

    @Test
    void withoutKeysAllRowsAreOneGroup() {
        GroupViewModel model = attached(grid(COLUMNS, sales()));
        model.setBy(0, false);
        assertThat(table(model)).containsExactly(List.of("4"));
    }

    @Test
    void withoutRowsThereAreNoGroups() {
        assertThat(table(attached(grid(COLUMNS, List.of())))).isEmpty();
    }

    @Test
    void withoutColumnsThereIsNothingToGroup() {
        GroupViewModel model = attached(grid(List.of(), List.of()));
        assertThat(model.tableProperty().get()).isEmpty();
        assertThat(background.reported()).isEmpty();
    }

    @Test
    void tooManyColumnsAreRefusedInWords() {
        List<String[]> rows =
                IntStream.range(0, 400)
                        .mapToObj(i -> new String[] {"x", "kind " + i, "1", "2"})
                        .toList();
        GroupViewModel model = attached(grid(COLUMNS, rows));
        model.setSpread(Optional.of(1));
        background.elapse();
        assertThat(model.problemProperty().get())
                .isEqualTo(
                        "kind has 400 different values, too many to be columns. Choose another column.");
    }

    @Test
    void oneHundredThousandRowsAreGrouped() {
        List<String[]> rows =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> new String[] {"c" + i % 7, "k", "1", "2"})
                        .toList();
        GroupViewModel model = attached(grid(COLUMNS, rows));
        assertThat(table(model)).hasSize(7).contains(List.of("c0", "14286"));
    }
}
