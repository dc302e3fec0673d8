package io.howdah.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.testing.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AggregatesTest {

    private static final ResultColumn NUMBER = Rows.column("n", Rows.NUMERIC);
    private static final ResultColumn TEXT = Rows.column("t", Rows.TEXT);

    private static Aggregates of(ResultColumn column, @Nullable String... values) {
        PackedRows rows = Rows.ofColumn(Arrays.asList(values));
        return Aggregates.of(
                rows,
                List.of(column),
                RowView.all(values.length),
                List.of(0),
                CellArea.of(List.of(new CellRange(0, 0, values.length - 1, 0))),
                StopSign.NEVER);
    }

    @Test
    void sumsDecimalsExactly() {
        Aggregates found = of(NUMBER, "0.1", "0.2", null, "0.30");
        assertThat(found.sum()).hasValue(new BigDecimal("0.60"));
        assertThat(found.average()).hasValue(new BigDecimal("0.2"));
        assertThat(found.nulls()).isEqualTo(1);
        assertThat(found.cells()).isEqualTo(4);
        assertThat(found.distinct()).isEqualTo(3);
    }

    @Test
    void sumsBeyondTheRangeOfLong() {
        assertThat(of(NUMBER, "999999999999999999", "9".repeat(40), "-0.5").sum())
                .hasValue(
                        new BigDecimal("9".repeat(40))
                                .add(new BigDecimal("999999999999999999"))
                                .subtract(new BigDecimal("0.5")));
    }

    @Test
    void sumOfManyEqualsTheSumOfBigDecimals() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<@Nullable String> values = new ArrayList<>();
            BigDecimal expected = BigDecimal.ZERO;
            BigDecimal least = null;
            for (int i = 0; i < 300; i++) {
                BigDecimal number =
                        new BigDecimal(random.nextLong() >> random.nextInt(64))
                                .movePointLeft(random.nextInt(12));
                values.add(random.nextInt(9) == 0 ? null : number.toPlainString());
                if (values.getLast() != null) {
                    expected = expected.add(number);
                    least = least == null ? number : least.min(number);
                }
            }
            Aggregates found = of(NUMBER, values.toArray(String[]::new));
            assertThat(found.sum().orElseThrow()).isEqualByComparingTo(expected);
            assertThat(new BigDecimal(found.least().orElseThrow()))
                    .isEqualByComparingTo(Objects.requireNonNull(least));
            assertThat(found.distinct())
                    .isEqualTo(
                            new HashSet<>(values.stream().filter(Objects::nonNull).toList())
                                    .size());
        }
    }

    @Test
    void notANumberHasNoSumAndIsTheGreatest() {
        Aggregates found = of(Rows.column("d", Rows.DOUBLE), "1", "NaN", "Infinity");
        assertThat(found.sum()).isEmpty();
        assertThat(found.greatest()).hasValue("NaN");
        assertThat(found.least()).hasValue("1");
    }

    @Test
    void textsHaveExtremesAndNoSum() {
        Aggregates found = of(TEXT, "pear", "Apple", "10", "9");
        assertThat(found.sum()).isEmpty();
        assertThat(found.least()).hasValue("10");
        assertThat(found.greatest()).hasValue("pear");
    }

    @Test
    void cellsInTwoRectanglesAreCountedOnce() {
        PackedRows rows = Rows.of(List.of(new String[] {"1", "x"}, new String[] {"2", "y"}));
        var area = CellArea.of(List.of(new CellRange(0, 0, 1, 0), new CellRange(0, 0, 0, 1)));
        Aggregates found =
                Aggregates.of(
                        rows,
                        List.of(NUMBER, TEXT),
                        RowView.all(2),
                        List.of(0, 1),
                        area,
                        StopSign.NEVER);
        assertThat(found.cells()).isEqualTo(3);
        assertThat(found.sum()).hasValue(new BigDecimal("3"));
        assertThat(found.least()).as("numbers and texts have no order together").isEmpty();
    }

    @Test
    void stopsWhenNobodyWaits() {
        PackedRows rows = Rows.ofColumn(List.of("1"));
        assertThatThrownBy(() ->
                        Aggregates.of(
                                rows,
                                List.of(NUMBER),
                                RowView.all(1),
                                List.of(0),
                                CellArea.of(List.of(new CellRange(0, 0, 0, 0))),
                                () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void areaIsTheUnionOfItsRectangles() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<CellRange> ranges = new ArrayList<>();
            boolean[][] covered = new boolean[12][9];
            for (int i = 0; i <= random.nextInt(5); i++) {
                var range =
                        CellRange.between(
                                random.nextInt(12),
                                random.nextInt(9),
                                random.nextInt(12),
                                random.nextInt(9));
                ranges.add(range);
                for (int row = range.top(); row <= range.bottom(); row++) {
                    Arrays.fill(covered[row], range.left(), range.right() + 1, true);
                }
            }
            boolean[][] found = new boolean[12][9];
            CellArea area = CellArea.of(ranges);
            area.bands()
                    .forEach(band -> {
                        for (int row = band.top(); row <= band.bottom(); row++) {
                            for (int column : band.columns()) {
                                assertThat(found[row][column]).as("once only").isFalse();
                                found[row][column] = true;
                            }
                        }
                    });
            assertThat(found).isDeepEqualTo(covered);
            long cells = 0;
            for (boolean[] row : covered) {
                for (boolean cell : row) {
                    cells += cell ? 1 : 0;
                }
            }
            assertThat(area.cells()).isEqualTo(cells);
        }
    }
}
