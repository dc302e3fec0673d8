package io.howdah.query.load;

import io.howdah.query.load.Notation.DayOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Finds out how a file writes numbers and dates, by columns that leave no doubt.
final class Notations {

    private static final int MONTHS = 12;

    /// The share of values that must be of a kind: one that is wrong is rejected, not all of them.
    private static final double MOST = 0.8;

    private Notations() {}

    static Notation sniff(List<List<@Nullable String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean comma = false;
        boolean point = false;
        Set<DayOrder> orders = EnumSet.noneOf(DayOrder.class);
        for (int i = 0; i < width; i++) {
            List<String> values = filled(Dialects.column(rows, i));
            boolean grouped = isMost(values, value -> Notation.COMMA.matcher(value).matches());
            comma |= grouped && values.stream().anyMatch(Notations::isSurelyComma);
            point |= !grouped && ColumnType.of(values, Notation.STANDARD).hasDecimals();
            order(values).ifPresent(orders::add);
        }
        // Columns that contradict each other stay texts.
        DayOrder order = orders.size() == 1 ? orders.iterator().next() : DayOrder.YMD;
        return new Notation(comma && !point, order);
    }

    private static List<String> filled(List<@Nullable String> column) {
        List<String> values = new ArrayList<>();
        for (String value : column) {
            if (value != null && !value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    private static boolean isMost(List<String> values, Predicate<String> test) {
        long fit = values.stream().filter(test).count();
        return fit > 0 && fit >= MOST * values.size();
    }

    /// `1,250` alone could be a thousand and more.
    private static boolean isSurelyComma(String value) {
        Matcher number = Notation.COMMA.matcher(value);
        return number.matches()
                && number.group(2) != null
                && (number.group(2).length() != 3 || value.contains("."));
    }

    /// The order in which all days of a column are days; empty when both are possible or none is.
    private static Optional<DayOrder> order(List<String> values) {
        if (!isMost(values, value -> Notation.DAY.matcher(value).matches())) {
            return Optional.empty();
        }
        boolean dayFirst = true;
        boolean monthFirst = true;
        boolean points = true;
        for (String value : values) {
            Matcher day = Notation.DAY.matcher(value);
            if (day.matches()) {
                monthFirst &= Integer.parseInt(day.group(1)) <= MONTHS;
                dayFirst &= Integer.parseInt(day.group(3)) <= MONTHS;
                points &= day.group(2).equals(".");
            }
        }
        if (!dayFirst && !monthFirst) {
            return Optional.empty();
        }
        if (dayFirst && monthFirst) {
            // Nobody who writes points between them puts the month first.
            return points ? Optional.of(DayOrder.DMY) : Optional.empty();
        }
        return Optional.of(dayFirst ? DayOrder.DMY : DayOrder.MDY);
    }
}
