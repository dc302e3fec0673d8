package io.howdah.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.value.ValueKind;
import io.howdah.testing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowFilterTest {

    private static final List<ResultColumn> COLUMNS =
            List.of(
                    Rows.column("n", Rows.NUMERIC),
                    Rows.column("t", Rows.TEXT),
                    Rows.column("at", Rows.TIMESTAMPTZ));
    private static final PackedRows ROWS =
            Rows.of(
                    List.of(
                            new @Nullable String[] {"1.0", "Berlin", "2026-01-01 12:00:00+00"},
                            new @Nullable String[] {"2", "Bern", "2026-02-01 12:00:00+00"},
                            new @Nullable String[] {"10", "Köln 1", null},
                            new @Nullable String[] {null, null, "2026-03-01 00:00:00+02"}));

    private static int[] kept(Condition... conditions) {
        return new RowFilter(ROWS, COLUMNS, StopSign.NEVER)
                .filter(RowView.all(4), List.of(conditions))
                .toArray();
    }

    private static Condition condition(int column, Operator operator, String operand) {
        return new Condition(column, operator, operand);
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(kept(condition(0, Operator.GREATER, "1.5"))).containsExactly(1, 2);
        assertThat(kept(condition(0, Operator.EQUAL, "1"))).containsExactly(0);
        assertThat(kept(condition(0, Operator.NOT_EQUAL, "1"))).containsExactly(1, 2, 3);
    }

    @Test
    void textsAreFoundWithoutRegardToCase() {
        assertThat(kept(condition(1, Operator.CONTAINS, "ber"))).containsExactly(0, 1);
        assertThat(kept(condition(1, Operator.CONTAINS, "KÖLN"))).containsExactly(2);
        assertThat(kept(condition(1, Operator.STARTS_WITH, "bern"))).containsExactly(1);
        assertThat(kept(condition(1, Operator.CONTAINS_NOT, "ber"))).containsExactly(2, 3);
        assertThat(kept(condition(1, Operator.MATCHES, "^Ber(n|lin)$"))).containsExactly(0, 1);
    }

    @Test
    void anyColumnMayContainATextButNoneMayNot() {
        assertThat(kept(condition(Condition.ANY, Operator.CONTAINS, "1")))
                .containsExactly(0, 1, 2, 3);
        assertThat(kept(condition(Condition.ANY, Operator.CONTAINS, "10"))).containsExactly(2);
        assertThat(kept(condition(Condition.ANY, Operator.CONTAINS_NOT, "bern")))
                .containsExactly(0, 2, 3);
    }

    @Test
    void momentsAreComparedInTime() {
        assertThat(kept(condition(2, Operator.GREATER_OR_EQUAL, "2026-02-28 22:00:00+00")))
                .containsExactly(3);
        assertThat(kept(condition(2, Operator.LESS, "2026-01-02"))).containsExactly(0);
    }

    @Test
    void nullIsAskedForByName() {
        assertThat(kept(condition(0, Operator.IS_NULL, ""))).containsExactly(3);
        assertThat(kept(condition(2, Operator.IS_NOT_NULL, ""), condition(0, Operator.LESS, "2")))
                .containsExactly(0);
    }

    @Test
    void operandsThatAreNoValuesAreExplained() {
        assertThat(condition(0, Operator.LESS, "x").problem(ValueKind.NUMERIC)).isPresent();
        assertThat(condition(0, Operator.LESS, "soon").problem(ValueKind.DATE)).isPresent();
        assertThat(condition(0, Operator.MATCHES, "(").problem(ValueKind.TEXT)).isPresent();
        assertThat(condition(0, Operator.CONTAINS, "x").problem(ValueKind.NUMERIC)).isEmpty();
    }

    @Test
    void searchListsTheCellsThatContainAText() {
        var random = new Random(2);
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(new String[] {text(random), text(random)});
        }
        for (String wanted : List.of("ab", "ÄB", "b")) {
            List<Long> expected = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < 2; column++) {
                    String value = rows.get(i)[column].toLowerCase(Locale.ROOT);
                    if (value.contains(wanted.toLowerCase(Locale.ROOT))) {
                        expected.add((long) i << 32 | column);
                    }
                }
            }
            var hits =
                    RowSearch.find(
                            Rows.of(rows),
                            RowView.all(500),
                            List.of(0, 1),
                            Needle.text(wanted, false),
                            StopSign.NEVER);
            assertThat(
                            IntStream.range(0, hits.count())
                                    .mapToObj(hit ->
                                            (long) hits.place(hit) << 32 | hits.position(hit)))
                    .containsExactlyElementsOf(expected);
            assertThat(hits.from(499, 2)).isZero();
            assertThat(hits.before(hits.place(0), hits.position(0))).isEqualTo(hits.count() - 1);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            text.append("aBÄc".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
