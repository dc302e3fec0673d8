package io.howdah.ui.result.pane;

import io.howdah.query.rows.Aggregates;
import io.howdah.ui.control.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Aggregates of a selection in a line of words.
final class SummaryWords {

    private static final int LONGEST_VALUE = 28;

    private SummaryWords() {}

    static String line(Aggregates found) {
        List<String> parts = new ArrayList<>();
        parts.add(
                "%s × %s".formatted(Quantity.count(found.rows()), Quantity.count(found.columns())));
        // What is asked for most stands first: a narrow line is cut at its end.
        found.sum().ifPresent(sum -> parts.add("sum " + grouped(sum)));
        found.average().ifPresent(average -> parts.add("avg " + grouped(shortened(average))));
        parts.add("count " + Quantity.count(found.cells() - found.nulls()));
        if (found.nulls() > 0) {
            parts.add("NULL " + Quantity.count(found.nulls()));
        }
        parts.add(
                "distinct "
                        + (found.distinctIsLower() ? "over " : "")
                        + Quantity.count(found.distinct()));
        found.least().ifPresent(least -> parts.add("min " + cut(least)));
        found.greatest().ifPresent(greatest -> parts.add("max " + cut(greatest)));
        return String.join("  ·  ", parts);
    }

    /// All of it, a line each and unshortened, to be shown on hover and copied.
    static String details(Aggregates found) {
        List<String> lines = new ArrayList<>();
        lines.add("Rows: " + Quantity.count(found.rows()));
        lines.add("Columns: " + found.columns());
        lines.add("Values: " + Quantity.count(found.cells() - found.nulls()));
        lines.add("NULL: " + Quantity.count(found.nulls()));
        lines.add("Distinct values: " + Quantity.count(found.distinct()));
        found.sum().ifPresent(sum -> lines.add("Sum: " + sum.toPlainString()));
        found.average().ifPresent(average -> lines.add("Average: " + average.toPlainString()));
        found.least().ifPresent(least -> lines.add("Least: " + least));
        found.greatest().ifPresent(greatest -> lines.add("Greatest: " + greatest));
        return String.join("\n", lines);
    }

    private static BigDecimal shortened(BigDecimal number) {
        int places = number.abs().compareTo(BigDecimal.ONE) < 0 ? 6 : 3;
        return number.scale() > places ? number.setScale(places, RoundingMode.HALF_EVEN) : number;
    }

    /// Exact, with the digits before the point in groups.
    static String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        int first = whole.startsWith("-") ? 1 : 0;
        var text = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text + (point < 0 ? "" : plain.substring(point));
    }

    private static String cut(String value) {
        String line = value.lines().findFirst().orElse("");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
