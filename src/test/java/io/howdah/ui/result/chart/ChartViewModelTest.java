package io.howdah.ui.result.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.chart.ChartFigures;
import io.howdah.query.chart.ChartKind;
import io.howdah.query.chart.ChartRequest;
import io.howdah.query.chart.Series;
import io.howdah.query.rows.Condition;
import io.howdah.query.rows.Measure;
import io.howdah.query.rows.Operator;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Rows;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultViewModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartViewModelTest {

    private static final List<ResultColumn> SALES =
            List.of(
                    Rows.column("id", Rows.INTEGER),
                    Rows.column("day", Rows.DATE),
                    Rows.column("city", Rows.TEXT),
                    Rows.column("total", Rows.NUMERIC),
                    Rows.column("total", Rows.NUMERIC));

    private static final List<@Nullable String[]> ROWS =
            List.of(
                    new @Nullable String[] {"1", "2026-01-02", "Ulm", "5", "50"},
                    new @Nullable String[] {"2", "2026-01-01", "Bern", "-7", null},
                    new @Nullable String[] {"3", "2026-01-03", "Ulm", null, "20"});

    private final DirectBackground background = new DirectBackground();

    private GridViewModel grid(List<ResultColumn> columns, PackedRows rows) {
        return new GridViewModel(new ResultViewModel(columns, rows), background);
    }

    private ChartViewModel attached(GridViewModel grid) {
        var model = new ChartViewModel(grid, background);
        model.attach();
        background.elapse();
        return model;
    }

    private ChartFigures figures(ChartViewModel model) {
        background.elapse();
        return model.figuresProperty().get().orElseThrow();
    }

    private static List<String> names(ChartFigures figures) {
        return figures.series().stream().map(Series::name).toList();
    }

    private static ChartRequest request(ChartViewModel model) {
        return model.requestProperty().get().orElseThrow();
    }

    @Test
    void beginsWithTheNumbersOverTimeAndNotWithTheKey() {
        ChartViewModel model = attached(grid(SALES, Rows.of(ROWS)));
        assertThat(request(model)).isEqualTo(new ChartRequest(ChartKind.LINE, 1, List.of(3, 4)));
        assertThat(figures(model).series().getFirst().points().stream().map(Series.Point::y))
                .containsExactly(-7.0, 5.0);
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        assertThat(names(figures(attached(grid(SALES, Rows.of(ROWS))))))
                .containsExactly("total (column 4)", "total (column 5)");
    }

    @Test
    void otherKindsTakeWhatFitsThem() {
        ChartViewModel model = attached(grid(SALES, Rows.of(ROWS)));
        model.setKind(ChartKind.BAR);
        assertThat(request(model).x()).isEqualTo(2);
        assertThat(figures(model).names()).containsExactly("Ulm", "Bern");
        model.setKind(ChartKind.HISTOGRAM);
        assertThat(request(model).x()).isEqualTo(3);
        model.setKind(ChartKind.SCATTER);
        assertThat(request(model).x()).isEqualTo(0);
        assertThat(figures(model).kind()).isEqualTo(ChartKind.SCATTER);
    }

    @Test
    void noColumnIsDrawnOverItself() {
        List<ResultColumn> numbers =
                List.of(Rows.column("orders", Rows.INTEGER), Rows.column("total", Rows.NUMERIC));
        List<@Nullable String[]> rows =
                List.of(new @Nullable String[] {"1", "5"}, new @Nullable String[] {"2", "7"});
        ChartViewModel model = attached(grid(numbers, Rows.of(rows)));
        model.setDrawn(0, true);
        model.setKind(ChartKind.BAR);
        model.setKind(ChartKind.SCATTER);
        assertThat(request(model).x()).isEqualTo(0);
        assertThat(request(model).y()).containsExactly(1);
    }

    @Test
    void oneColumnIsAlwaysDrawn() {
        ChartViewModel model = attached(grid(SALES, Rows.of(ROWS)));
        model.setDrawn(4, false);
        assertThat(request(model).y()).containsExactly(3);
        model.setDrawn(3, false);
        assertThat(request(model).y()).containsExactly(3);
    }

    @Test
    void aSplitShowsTheFirstNumberOfEveryValue() {
        ChartViewModel model = attached(grid(SALES, Rows.of(ROWS)));
        model.setSplit(Optional.of(2));
        assertThat(names(figures(model))).containsExactly("Ulm", "Bern");
        assertThat(figures(model).yName()).isEqualTo("total (column 4)");
        model.setDrawn(4, true);
        assertThat(request(model).split()).isEmpty();
    }

    @Test
    void barsCanTellTheAverageOrCountRows() {
        ChartViewModel model = attached(grid(SALES, Rows.of(ROWS)));
        model.setKind(ChartKind.BAR);
        model.setMeasure(Measure.Function.AVERAGE);
        assertThat(figures(model).yName()).isEqualTo("avg");
        model.setMeasure(Measure.Function.COUNT);
        assertThat(figures(model).series().getFirst().points().stream().map(Series.Point::y))
                .containsExactly(2.0, 1.0);
    }

    @Test
    void withoutNumbersTheRowsOfEachNameAreCounted() {
        ChartViewModel model =
                attached(
                        grid(
                                List.of(Rows.column("city", Rows.TEXT)),
                                Rows.of(
                                        List.of(
                                                new @Nullable String[] {"Ulm"},
                                                new @Nullable String[] {null},
                                                new @Nullable String[] {"Ulm"}))));
        assertThat(model.kinds()).containsExactly(ChartKind.BAR);
        assertThat(model.measures()).containsExactly(Measure.Function.COUNT);
        assertThat(figures(model).names()).containsExactly("Ulm", "NULL");
        assertThat(figures(model).yName()).isEqualTo("count of rows");
    }

    @Test
    void aResultWithoutColumnsHasNoChart() {
        assertThat(
                        new ChartViewModel(grid(List.of(), Rows.of(List.of())), background)
                                .requestProperty()
                                .get())
                .isEmpty();
    }

    @Test
    void aResultWithoutRowsHasAChartWithoutMarks() {
        assertThat(figures(attached(grid(SALES, Rows.of(List.of())))).isEmpty()).isTrue();
    }

    @Test
    void followsTheFilterOfTheGridUntilItIsDetached() {
        GridViewModel grid = grid(SALES, Rows.of(ROWS));
        ChartViewModel model = attached(grid);
        model.setKind(ChartKind.BAR);
        grid.arrangement().add(new Condition(2, Operator.EQUAL, "Bern"));
        assertThat(figures(model).names()).containsExactly("Bern");
        model.detach();
        grid.arrangement().clear();
        assertThat(figures(model).names()).containsExactly("Bern");
    }
}
