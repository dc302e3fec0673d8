package io.howdah.query.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.rows.Measure;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.testing.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertThat(ChartRequest.suggest(List.of(CITY)))
                .hasValue(
                        new ChartRequest(ChartKind.BAR, 0, List.of())
                                .withMeasure(Measure.Function.COUNT));
        assertThat(ChartRequest.suggest(List.of())).isEmpty();
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
                .containsExactly(3.5, 5.0);
        assertThat(figures.yName()).isEqualTo("sum of total");
        assertThat(figures.note()).startsWith("1 row is not drawn: it has no number there");
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
        List<ChartMark> marks = new ChartPicture(figures, 600, 400).marks();
        assertThat(marks)
                .filteredOn(ChartMark.Box.class::isInstance)
                .hasSize(2)
                .allSatisfy(mark -> {
                    var box = (ChartMark.Box) mark;
                    assertThat(box.x()).isBetween(0.0, 600.0);
                    assertThat(box.y() + box.height()).isBetween(0.0, 400.0);
                });
        var bars =
                marks.stream()
                        .filter(ChartMark.Box.class::isInstance)
                        .map(ChartMark.Box.class::cast)
                        .toList();
        assertThat(bars.getLast().height()).isCloseTo(2 * bars.getFirst().height(), within(0.01));
        String svg = ChartSvg.write(marks, 600, 400, ink -> "#000000", "#ffffff");
        assertThat(svg).startsWith("<svg").contains("a&lt;b").doesNotContain("a<b");
    }

    private static ChartFigures line(List<? extends @Nullable String[]> rows) {
        return read(new ChartRequest(ChartKind.LINE, 0, List.of(1)), List.of(AT, SHARE), rows);
    }

    @Test
    void whatCannotBeDrawnIsCountedInTheNote() {
        ChartFigures figures =
                line(
                        List.of(
                                new @Nullable String[] {"2026-01-01 00:00:00+01", "1"},
                                new @Nullable String[] {"2026-01-02 00:00:00+01", null},
                                new @Nullable String[] {"2026-01-03 00:00:00+01", "NaN"},
                                new @Nullable String[] {"2026-01-04 00:00:00+01", "Infinity"},
                                new @Nullable String[] {"infinity", "5"},
                                new @Nullable String[] {null, "5"},
                                new @Nullable String[] {"2026-01-05 00:00:00+01", "-2"}));
        assertThat(figures.series().getFirst().points().stream().map(Series.Point::y))
                .containsExactly(1.0, -2.0);
        assertThat(figures.note())
                .isEqualTo(
                        "5 rows are not drawn: they have no number there (NULL, NaN or infinity).");
    }

    @Test
    void momentsAreToldInTheZoneOfTheSession() {
        ChartFigures figures =
                line(
                        List.of(
                                new String[] {"2026-01-01 00:00:00+05:30", "1"},
                                new String[] {"2026-01-05 00:00:00+05:30", "2"}));
        assertThat(figures.axis().title()).isEqualTo("at (UTC+05:30)");
        var picture = new ChartPicture(figures, 800, 400);
        assertThat(picture.hit(0).title()).isEqualTo("at 2026-01-01 00:00:00+05:30");
        assertThat(words(picture)).contains("2026-01-02", "2026-01-05", "at (UTC+05:30)");
    }

    private static List<String> words(ChartPicture picture) {
        return picture.marks().stream()
                .filter(ChartMark.Words.class::isInstance)
                .map(mark -> ((ChartMark.Words) mark).text())
                .toList();
    }

    @Test
    void aSingleRowHasItsPlaceOnBothAxes() {
        var picture =
                new ChartPicture(
                        line(List.<String[]>of(new String[] {"2026-01-01 12:00:00+00", "7"})),
                        800,
                        400);
        assertThat(picture.marks()).filteredOn(ChartMark.Dot.class::isInstance).hasSize(1);
        assertThat(words(picture)).anyMatch(text -> text.startsWith("01-01"));
    }

    @Test
    void withoutRowsThePictureSaysSo() {
        var picture = new ChartPicture(line(List.of()), 800, 400);
        assertThat(words(picture))
                .containsExactly("There is nothing to draw: no row has a number there.");
        assertThat(picture.near(400, 200)).isEmpty();
    }

    @Test
    void negativeNumbersStandBelowALineAtZero() {
        ChartFigures figures =
                line(
                        List.of(
                                new String[] {"2026-01-01", "-10"},
                                new String[] {"2026-01-02", "10"}));
        assertThat(new ChartPicture(figures, 800, 400).marks())
                .filteredOn(ChartMark.Stroke.class::isInstance)
                .filteredOn(mark -> mark.ink() == ChartMark.WORDS)
                .hasSize(1);
    }

    @Test
    void everyValueOfAColumnHasItsLineAndTheNinthIsNamedInTheNote() {
        List<String[]> rows =
                IntStream.range(0, 90)
                        .mapToObj(i -> new String[] {"" + i / 9, "shop " + i % 9, "" + i})
                        .toList();
        ChartFigures figures =
                read(
                        new ChartRequest(ChartKind.LINE, 0, List.of(2)).withSplit(Optional.of(1)),
                        List.of(ID, CITY, TOTAL),
                        rows);
        assertThat(figures.series().stream().map(Series::name))
                .containsExactlyElementsOf(
                        IntStream.range(0, 8).mapToObj(i -> "shop " + i).toList());
        assertThat(figures.series().getLast().points()).hasSize(10);
        assertThat(figures.yName()).isEqualTo("total");
        assertThat(figures.note())
                .isEqualTo("The first 8 values of city are drawn; 10 rows have others.");
    }

    @Test
    void barsTellAnyMeasureOfTheirRows() {
        List<String[]> rows =
                List.of(
                        new String[] {"Ulm", "1"},
                        new String[] {"Ulm", "-3"},
                        new String[] {"Bern", "8"});
        for (var expected :
                List.of(
                        Map.entry(Measure.Function.AVERAGE, List.of(-1.0, 8.0)),
                        Map.entry(Measure.Function.LEAST, List.of(-3.0, 8.0)),
                        Map.entry(Measure.Function.GREATEST, List.of(1.0, 8.0)),
                        Map.entry(Measure.Function.COUNT, List.of(2.0, 1.0)))) {
            ChartFigures figures =
                    read(
                            new ChartRequest(ChartKind.BAR, 0, List.of(1))
                                    .withMeasure(expected.getKey()),
                            List.of(CITY, TOTAL),
                            rows);
            assertThat(figures.series().getFirst().points().stream().map(Series.Point::y))
                    .containsExactlyElementsOf(expected.getValue());
        }
    }

    @Test
    void manyRowsAreThinnedAndTheNoteSaysSo() {
        List<String[]> rows =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> new String[] {"" + i, "" + i % 97})
                        .toList();
        assertThat(
                        read(
                                        new ChartRequest(ChartKind.LINE, 0, List.of(1)),
                                        List.of(ID, SHARE),
                                        rows)
                                .note())
                .isEqualTo(
                        "Of 100,000 rows the lowest and the highest of each small stretch are drawn.");
        assertThat(
                        read(
                                        new ChartRequest(ChartKind.SCATTER, 0, List.of(1)),
                                        List.of(ID, SHARE),
                                        rows)
                                .note())
                .isEqualTo("Every 5th of 100,000 rows is drawn.");
        assertThat(
                        read(
                                        new ChartRequest(ChartKind.BAR, 0, List.of(1)),
                                        List.of(ID, SHARE),
                                        rows)
                                .note())
                .startsWith("The first 40 names are drawn; 99,960 rows have others.");
    }

    @Test
    void aPointerFindsWhatStandsUnderIt() {
        ChartFigures figures =
                read(
                        new ChartRequest(ChartKind.BAR, 0, List.of(1, 2)),
                        List.of(CITY, TOTAL, SHARE),
                        List.of(
                                new String[] {"Ulm", "1234567.5", "2"},
                                new String[] {"Bern", "3", "4"}));
        var picture = new ChartPicture(figures, 600, 400);
        assertThat(picture.hitCount()).isEqualTo(2);
        int left = picture.near(150, 200).orElseThrow();
        assertThat(picture.hit(left).words()).isEqualTo("Ulm: total 1,234,567.5, share 2");
        assertThat(picture.hit(picture.near(500, 200).orElseThrow()).title()).isEqualTo("Bern");
        assertThat(picture.near(300, 395)).isEmpty();
    }

    @Test
    void longLegendsTakeMoreLinesAndSayWhatTheyLeaveOut() {
        List<ResultColumn> columns = new ArrayList<>(List.of(ID));
        IntStream.range(0, 60)
                .forEach(
                        i -> columns.add(Rows.column("a long name of a number " + i, Rows.DOUBLE)));
        String[] row = IntStream.range(0, 61).mapToObj(i -> "" + i).toArray(String[]::new);
        var picture =
                new ChartPicture(
                        read(
                                new ChartRequest(
                                        ChartKind.LINE, 0, IntStream.range(1, 61).boxed().toList()),
                                columns,
                                List.<String[]>of(row)),
                        600,
                        400);
        assertThat(words(picture)).anyMatch(text -> text.matches("and \\d+ more"));
        assertThat(picture.marks())
                .filteredOn(ChartMark.Box.class::isInstance)
                .allSatisfy(mark -> assertThat(((ChartMark.Box) mark).x()).isLessThan(600));
    }

    /// Numbers of every size, alone and together, give marks that can be painted.
    @Test
    void everyMarkOfEveryChartHasAPlace() {
        var random = new Random(11);
        String[] odd = {
            "1e308", "-1e308", "1e-308", "0", "-0", "1e299", "-1e299", "NaN", "9007199254740993", ""
        };
        for (int round = 0; round < 300; round++) {
            List<String[]> rows =
                    IntStream.range(0, random.nextInt(6))
                            .mapToObj(i ->
                                    new String[] {
                                        odd[random.nextInt(odd.length)],
                                        odd[random.nextInt(odd.length)]
                                    })
                            .toList();
            for (ChartKind kind : ChartKind.values()) {
                var picture =
                        new ChartPicture(
                                read(
                                        new ChartRequest(kind, 0, List.of(1)),
                                        List.of(SHARE, TOTAL),
                                        rows),
                                10 + random.nextInt(900),
                                10 + random.nextInt(600));
                String svg = ChartSvg.write(picture.marks(), 600, 400, ink -> "#000000", "#ffffff");
                assertThat(svg).doesNotContain("NaN\"", "Infinity");
                IntStream.range(0, picture.hitCount())
                        .forEach(i -> assertThat(picture.hit(i).x()).isFinite());
            }
        }
    }
}
