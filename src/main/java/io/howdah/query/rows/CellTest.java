package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import io.howdah.query.value.TimeText;
import io.howdah.query.value.ValueKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;

/// Tests the values of one column against a condition. For one thread.
final class CellTest {

    /// Compares the value that was read last with the operand.
    private interface Comparison {
        int compare(ValueReader value, int length);
    }

    private final Condition condition;
    private final ValueReader reader;
    private final Needle needle;
    private final Comparison comparison;

    CellTest(PackedRows rows, Condition condition, ValueKind kind) {
        this.condition = condition;
        reader = new ValueReader(rows);
        needle =
                condition.operator() == Operator.MATCHES
                        ? Needle.expression(condition.operand(), true)
                        : Needle.text(condition.operand(), false);
        comparison = comparison(kind, condition.operand());
    }

    private static Comparison comparison(ValueKind kind, String operand) {
        if (kind.isNumber()) {
            return numbers(operand);
        } else if (kind.isInstant()) {
            return moments(TimeText.micros(operand));
        } else if (kind == ValueKind.INTERVAL) {
            return intervals(TimeText.intervalMicros(operand));
        }
        byte[] exact = operand.getBytes(StandardCharsets.UTF_8);
        String small = operand.toLowerCase(Locale.ROOT);
        return (value, length) -> {
            boolean same = Arrays.equals(value.bytes(), 0, length, exact, 0, exact.length);
            if (same) {
                return 0;
            }
            int compared = value.textOrEmpty().toLowerCase(Locale.ROOT).compareTo(small);
            return compared == 0 ? 1 : compared;
        };
    }

    private static Comparison numbers(String operand) {
        BigDecimal wanted = Condition.number(operand).orElse(BigDecimal.ZERO);
        double near = wanted.doubleValue();
        return (value, length) -> {
            double number = ValueOrder.number(value.bytes(), length);
            int compared = Double.compare(number + 0.0, near + 0.0);
            return compared != 0
                    ? compared
                    : Condition.number(value.textOrEmpty())
                            .map(exact -> exact.compareTo(wanted))
                            .orElse(0);
        };
    }

    private static Comparison moments(OptionalLong wanted) {
        return (value, length) ->
                Long.compare(
                        TimeText.micros(value.textOrEmpty()).orElse(TimeText.INFINITY - 1),
                        wanted.orElse(0));
    }

    private static Comparison intervals(OptionalLong wanted) {
        return (value, length) ->
                Long.compare(
                        TimeText.intervalMicros(value.textOrEmpty()).orElse(TimeText.INFINITY - 1),
                        wanted.orElse(0));
    }

    boolean test(long row, int column) {
        int length = reader.read(row, column);
        Operator operator = condition.operator();
        if (length == ValueReader.NULL) {
            return switch (operator) {
                case IS_NULL, NOT_EQUAL, CONTAINS_NOT -> true;
                default -> false;
            };
        }
        return switch (operator) {
            case IS_NULL -> false;
            case IS_NOT_NULL -> true;
            case CONTAINS, MATCHES -> needle.isIn(reader.bytes(), length);
            case CONTAINS_NOT -> !needle.isIn(reader.bytes(), length);
            case STARTS_WITH ->
                    needle.find(reader.textOrEmpty(), 0)
                            .map(found -> found.start() == 0)
                            .orElse(condition.operand().isEmpty());
            default -> operator.accepts(comparison.compare(reader, length));
        };
    }
}
