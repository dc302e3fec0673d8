package io.howdah.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.testing.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final List<ResultColumn> COLUMNS =
            List.of(
                    Rows.column("city", Rows.TEXT),
                    Rows.column("year", Rows.INTEGER),
                    Rows.column("sales", Rows.NUMERIC));
    private static final PackedRows ROWS =
            Rows.of(
                    List.of(
                            new @Nullable String[] {"Bern", "2025", "1.5"},
                            new @Nullable String[] {"Ulm", "2025", "2"},
                            new @Nullable String[] {"Bern", "2026", "10"},
                            new @Nullable String[] {null, "2026", null},
                            new @Nullable String[] {"Bern", "2026", "9"}));

    private static List<List<@Nullable String>> texts(Table table) {
        return IntStream.range(0, (int) table.rows().rowCount())
                .mapToObj(row -> {
                    List<@Nullable String> line = new ArrayList<>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        line.add(table.rows().text(row, i));
                    }
                    return line;
                })
                .toList();
    }

    private static List<@Nullable String> line(@Nullable String... values) {
        return Arrays.asList(values);
    }

    private static Grouping grouping() {
        return new Grouping(ROWS, COLUMNS, StopSign.NEVER);
    }

    @Test
    void groupsWithExactSumsAndTypedExtremes() {
        Table table =
                grouping()
                        .group(
                                RowView.all(5),
                                List.of(0),
                                List.of(
                                        new Measure(Measure.Function.COUNT, 0),
                                        new Measure(Measure.Function.SUM, 2),
                                        new Measure(Measure.Function.LEAST, 2),
                                        new Measure(Measure.Function.GREATEST, 2),
                                        new Measure(Measure.Function.DISTINCT, 1)));
        assertThat(table.columns().stream().map(ResultColumn::name))
                .containsExactly(
                        "city",
                        "count",
                        "sum(sales)",
                        "min(sales)",
                        "max(sales)",
                        "distinct(year)");
        assertThat(texts(table))
                .containsExactly(
                        line("Bern", "3", "20.5", "1.5", "10", "2"),
                        line("Ulm", "1", "2", "2", "2", "1"),
                        line(null, "1", null, null, null, "1"));
    }

    @Test
    void spreadsTheValuesOfAColumn() {
        Table table =
                grouping()
                        .pivot(RowView.all(5), List.of(0), 1, new Measure(Measure.Function.SUM, 2));
        assertThat(table.columns().stream().map(ResultColumn::name))
                .containsExactly("city", "2025", "2026");
        assertThat(texts(table))
                .containsExactly(
                        line("Bern", "1.5", "19"), line("Ulm", "2", null), line(null, null, null));
    }

    @Test
    void valuesThatRunTogetherAreStillDifferentKeys() {
        PackedRows rows = Rows.of(List.of(new String[] {"a", "bc"}, new String[] {"ab", "c"}));
        Table table =
                new Grouping(
                                rows,
                                List.of(Rows.column("x", Rows.TEXT), Rows.column("y", Rows.TEXT)),
                                StopSign.NEVER)
                        .group(
                                RowView.all(2),
                                List.of(0, 1),
                                List.of(new Measure(Measure.Function.COUNT, 0)));
        assertThat(table.rows().rowCount()).isEqualTo(2);
    }

    @Test
    void tooManyColumnsAreRefused() {
        List<String[]> many =
                IntStream.range(0, Grouping.MOST_SPREAD + 1)
                        .mapToObj(i -> new String[] {"x", "" + i, "1"})
                        .toList();
        var grouping = new Grouping(Rows.of(many), COLUMNS, StopSign.NEVER);
        assertThatThrownBy(() ->
                        grouping.pivot(
                                RowView.all(many.size()),
                                List.of(0),
                                1,
                                new Measure(Measure.Function.COUNT, 0)))
                .isInstanceOf(Grouping.TooManyGroupsException.class)
                .hasMessageContaining("year has 301 different values");
    }

    @Test
    void sumsOfGroupsAddUpToTheWhole() {
        var random = new Random(21);
        for (int round = 0; round < 30; round++) {
            List<@Nullable String[]> rows = new ArrayList<>();
            Map<String, BigDecimal> expected = new HashMap<>();
            for (int i = 0; i < 500; i++) {
                String key = "k" + random.nextInt(20);
                var number = new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(6));
                rows.add(new @Nullable String[] {key, "1", number.toPlainString()});
                expected.merge(key, number, BigDecimal::add);
            }
            Table table =
                    new Grouping(Rows.of(rows), COLUMNS, StopSign.NEVER)
                            .group(
                                    RowView.all(rows.size()),
                                    List.of(0),
                                    List.of(new Measure(Measure.Function.SUM, 2)));
            Map<String, BigDecimal> found = new HashMap<>();
            texts(table)
                    .forEach(line ->
                            found.put(
                                    String.valueOf(line.getFirst()),
                                    new BigDecimal(String.valueOf(line.getLast()))));
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            found.forEach((key, sum) -> assertThat(sum).isEqualByComparingTo(expected.get(key)));
        }
    }
}
