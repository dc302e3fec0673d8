package io.howdah.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.testing.Rows;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowSortTest {

    private static final ResultColumn NUMBER = Rows.column("n", Rows.NUMERIC);
    private static final ResultColumn TEXT = Rows.column("t", Rows.TEXT);

    private static List<@Nullable String> sorted(
            ResultColumn column, boolean descending, @Nullable String... values) {
        PackedRows rows = Rows.ofColumn(Arrays.asList(values));
        RowView view =
                new RowSort(rows, List.of(column), StopSign.NEVER)
                        .sort(RowView.all(values.length), List.of(new SortKey(0, descending)));
        return IntStream.range(0, view.size())
                .mapToObj(place -> rows.text(view.row(place), 0))
                .toList();
    }

    @Test
    void numbersSortBySize() {
        assertThat(sorted(NUMBER, false, "10", "9", null, "-1", "NaN", "1e3", "Infinity", "0.5"))
                .containsExactly("-1", "0.5", "9", "10", "1e3", "Infinity", "NaN", null);
    }

    @Test
    void nullsComeFirstWhenDescendingAsInTheServer() {
        assertThat(sorted(NUMBER, true, "1", null, "3")).containsExactly(null, "3", "1");
    }

    @Test
    void numbersThatDoublesCannotTellApartAreCompared() {
        assertThat(
                        sorted(
                                NUMBER,
                                false,
                                "9007199254740993",
                                "9007199254740992",
                                "0.10000000000000000001",
                                "0.1"))
                .containsExactly(
                        "0.1", "0.10000000000000000001", "9007199254740992", "9007199254740993");
    }

    @Test
    void momentsSortInTimeWhateverTheirOffset() {
        assertThat(
                        sorted(
                                Rows.column("at", Rows.TIMESTAMPTZ),
                                false,
                                "2026-01-01 12:00:00+02",
                                "2026-01-01 10:30:00+00",
                                "0044-03-15 00:00:00+00 BC",
                                "infinity",
                                "-infinity",
                                "2026-01-01 09:00:00-03"))
                .containsExactly(
                        "-infinity",
                        "0044-03-15 00:00:00+00 BC",
                        "2026-01-01 12:00:00+02",
                        "2026-01-01 10:30:00+00",
                        "2026-01-01 09:00:00-03",
                        "infinity");
    }

    @Test
    void equalRowsKeepTheirOrderBothWays() {
        PackedRows rows =
                Rows.of(
                        List.of(
                                new String[] {"b", "1"},
                                new String[] {"a", "2"},
                                new String[] {"b", "3"},
                                new String[] {"a", "4"}));
        var sort = new RowSort(rows, List.of(TEXT, NUMBER), StopSign.NEVER);
        assertThat(sort.sort(RowView.all(4), List.of(new SortKey(0, false))).toArray())
                .containsExactly(1, 3, 0, 2);
        assertThat(sort.sort(RowView.all(4), List.of(new SortKey(0, true))).toArray())
                .containsExactly(0, 2, 1, 3);
        assertThat(
                        sort.sort(
                                        RowView.all(4),
                                        List.of(new SortKey(0, false), new SortKey(1, true)))
                                .toArray())
                .containsExactly(3, 1, 2, 0);
    }

    @Test
    void textsSortAsAComparatorOfTheirCodePointsDoes() {
        var random = new Random(5);
        String[] letters = {"a", "B", "b", "ä", "Ö", "字", "😀", "common prefix ", "A", "\uFFFD"};
        for (int round = 0; round < 60; round++) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                var text = new StringBuilder();
                for (int n = random.nextInt(6); n > 0; n--) {
                    text.append(letters[random.nextInt(letters.length)]);
                }
                values.add(text.toString());
            }
            List<String> expected = new ArrayList<>(values);
            expected.sort(
                    Comparator.comparing(
                                    (String text) -> codePoints(text.toLowerCase(Locale.ROOT)),
                                    Arrays::compare)
                            .thenComparing(RowSortTest::codePoints, Arrays::compare));
            assertThat(sorted(TEXT, false, values.toArray(String[]::new)))
                    .containsExactlyElementsOf(expected);
            assertThat(sorted(TEXT, true, values.toArray(String[]::new)))
                    .containsExactlyElementsOf(expected.reversed());
        }
    }

    private static int[] codePoints(String text) {
        return text.codePoints().toArray();
    }

    @Test
    void anyNumbersSortAsBigDecimalsDo() {
        var random = new Random(8);
        for (int round = 0; round < 60; round++) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 10_000 / (round + 1); i++) {
                var number =
                        new BigDecimal(random.nextLong() >> random.nextInt(63))
                                .movePointLeft(random.nextInt(20));
                values.add(number.toPlainString());
            }
            List<String> expected = new ArrayList<>(values);
            expected.sort(Comparator.comparing(BigDecimal::new));
            assertThat(sorted(NUMBER, false, values.toArray(String[]::new)))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void anyMomentsSortInTime() {
        var random = new Random(9);
        var pattern = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSx", Locale.ROOT);
        List<OffsetDateTime> moments = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            moments.add(
                    OffsetDateTime.of(1600, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                            .plusSeconds((long) (random.nextDouble() * 3e10))
                            .plusNanos(random.nextInt(1_000_000) * 1_000L)
                            .withOffsetSameInstant(ZoneOffset.ofHours(random.nextInt(20) - 10)));
        }
        List<String> expected =
                moments.stream()
                        .sorted(Comparator.comparing(OffsetDateTime::toInstant))
                        .map(pattern::format)
                        .toList();
        assertThat(
                        sorted(
                                Rows.column("at", Rows.TIMESTAMPTZ),
                                false,
                                moments.stream().map(pattern::format).toArray(String[]::new)))
                .containsExactlyElementsOf(expected);
    }
}
