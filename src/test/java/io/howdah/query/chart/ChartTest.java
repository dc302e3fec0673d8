package io.howdah.query.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.testing.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final ResultColumn ID = Rows.column("id", Rows.INTEGER);
    private static final ResultColumn AT = Rows.column("at", Rows.TIMESTAMPTZ);
    private static final ResultColumn CITY = Rows.column("city", Rows.TEXT);
    private static final ResultColumn TOTAL = Rows.column("total", Rows.NUMERIC);
    private static final ResultColumn SHARE = Rows.column("share", Rows.DOUBLE);

    @Test
    void suggestsWhatAPersonWouldDraw() {
        assertThat(ChartRequest.suggest(List.of(ID, AT, CITY, TOTAL)))
                .hasValue(new ChartRequest(ChartKind.LINE, 1, List.of(3)));
        assertThat(ChartRequest.suggest(List.of(CITY, TOTAL, SHARE)))
                .hasValue(new ChartRequest(ChartKind.BAR, 0, List.of(1, 2)));
        assertThat(ChartRequest.suggest(List.of(TOTAL, SHARE)))
                .hasValue(new ChartRequest(ChartKind.SCATTER, 0, List.of(1)));
        assertThat(ChartRequest.suggest(List.of(SHARE)))
                .hasValue(new ChartRequest(ChartKind.HISTOGRAM, 0, List.of()));
        assertThat(ChartRequest.suggest(List.of(CITY))).isEmpty();
    }

    private static ChartFigures read(
            ChartRequest request,
            List<ResultColumn> columns,
            List<? extends @Nullable String[]> of) {
        PackedRows rows = Rows.of(of);
        return new ChartReader(rows, columns, RowView.all(of.size()), StopSign.NEVER).read(request);
    }

    @Test
    void barsAddUpTheNumbersOfAName() {
        ChartFigures figures =
                read(
                        new ChartRequest(ChartKind.BAR, 0, List.of(1)),
                        List.of(CITY, TOTAL),
                        List.of(
                                new @Nullable String[] {"Ulm", "1"},
                                new @Nullable String[] {null, "5"},
                                new @Nullable String[] {"Ulm", "2.5"},
                                new @Nullable String[] {"Bern", null}));
        assertThat(figures.names()).containsExactly("Ulm", "NULL", "Bern");
        assertThat(figures.series().getFirst().points().stream().map(Series.Point::y))
                .containsExactly(3.5, 5.0, 0.0);
    }

    @Test
    void everyNumberIsInOneBarOfTheHistogram() {
        var random = new Random(3);
        for (int round = 0; round < 50; round++) {
            List<@Nullable String[]> rows =
                    IntStream.range(0, 1 + random.nextInt(500))
                            .<@Nullable String[]>mapToObj(i ->
                                    new @Nullable String[] {
                                        ""
                                                + (random.nextGaussian()
                                                        * Math.pow(10, random.nextInt(6)))
                                    })
                            .toList();
            ChartFigures figures =
                    read(new ChartRequest(ChartKind.HISTOGRAM, 0, List.of()), List.of(SHARE), rows);
            double all =
                    figures.series().getFirst().points().stream()
                            .mapToDouble(Series.Point::y)
                            .sum();
            assertThat(all).isEqualTo(rows.size());
            assertThat(figures.series().getFirst().points().size()).isLessThanOrEqualTo(130);
        }
    }

    @Test
    void manyPointsOfALineKeepItsExtremes() {
        var random = new Random(5);
        double[] values = random.doubles(50_000).toArray();
        List<String[]> rows =
                IntStream.range(0, values.length)
                        .mapToObj(i -> new String[] {"" + i, "" + values[i]})
                        .toList();
        ChartFigures figures =
                read(new ChartRequest(ChartKind.LINE, 0, List.of(1)), List.of(ID, SHARE), rows);
        List<Series.Point> points = figures.series().getFirst().points();
        assertThat(points.size()).isLessThan(5_000);
        assertThat(points.stream().mapToDouble(Series.Point::y).max().orElseThrow())
                .isEqualTo(Arrays.stream(values).max().orElseThrow());
        assertThat(points.stream().mapToDouble(Series.Point::y).min().orElseThrow())
                .isEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(points).isSortedAccordingTo((a, b) -> Double.compare(a.x(), b.x()));
    }

    @Test
    void ticksAreRoundAndInside() {
        assertThat(Ticks.numbers(0, 97, 5).stream().map(Ticks.Tick::words))
                .containsExactly("0", "20", "40", "60", "80");
        assertThat(Ticks.numbers(0.01, 0.05, 4).stream().map(Ticks.Tick::words))
                .containsExactly("0.01", "0.02", "0.03", "0.04", "0.05");
        assertThat(Ticks.numbers(0, 4e6, 4).stream().map(Ticks.Tick::words))
                .containsExactly("0", "1 M", "2 M", "3 M", "4 M");
        double day = 86_400e6;
        assertThat(Ticks.moments(0, 85 * day, 4).stream().map(Ticks.Tick::words))
                .containsExactly("1970-01", "1970-02", "1970-03");
        assertThat(Ticks.moments(0, day, 4).stream().map(Ticks.Tick::words))
                .contains("01-01 06:00", "01-01 12:00");
        var random = new Random(9);
        for (int round = 0; round < 500; round++) {
            double from = random.nextGaussian() * Math.pow(10, random.nextInt(18) - 6);
            double to =
                    from
                            + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(18) - 6)
                            + 1e-6;
            double slack = (to - from) * 1e-6 + Math.ulp(to) * 64;
            Ticks.numbers(from, to, 6)
                    .forEach(tick -> assertThat(tick.at()).isBetween(from - slack, to + slack));
            assertThat(Ticks.numbers(from, to, 6).size()).isLessThan(14);
        }
    }

    @Test
    void marksLieInsideThePicture() {
        ChartFigures figures =
                read(
                        new ChartRequest(ChartKind.BAR, 0, List.of(1)),
                        List.of(CITY, TOTAL),
                        List.of(new String[] {"a<b", "-4"}, new String[] {"c", "8"}));
        List<ChartMark> marks = ChartPicture.marks(figures, 600, 400);
        assertThat(marks)
                .filteredOn(ChartMark.Box.class::isInstance)
                .hasSize(3)
                .allSatisfy(mark -> {
                    var box = (ChartMark.Box) mark;
                    assertThat(box.x()).isBetween(0.0, 600.0);
                    assertThat(box.y() + box.height()).isBetween(0.0, 400.0);
                });
        var bars =
                marks.stream()
                        .filter(ChartMark.Box.class::isInstance)
                        .map(ChartMark.Box.class::cast)
                        .skip(1)
                        .toList();
        assertThat(bars.getLast().height()).isCloseTo(2 * bars.getFirst().height(), within(0.01));
        String svg = ChartSvg.write(marks, 600, 400, ink -> "#000000", "#ffffff");
        assertThat(svg).startsWith("<svg").contains("a&lt;b").doesNotContain("a<b");
    }
}
