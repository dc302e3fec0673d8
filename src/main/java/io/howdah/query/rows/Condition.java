package io.howdah.query.rows;

import io.howdah.query.value.TimeText;
import io.howdah.query.value.ValueKind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What a row must fulfil to be shown. NULL fulfils `IS_NULL` alone, except that it also contains and
/// equals nothing: `<>` and "does not contain" keep it.
///
/// @param column of the result, [#ANY] for "in any column"
/// @param operand "" where the operator has none
public record Condition(int column, Operator operator, String operand) {

    /// Any column.
    public static final int ANY = -1;

    /// Why it cannot be used with values of a kind; empty when it can.
    public Optional<String> problem(ValueKind kind) {
        if (operator == Operator.MATCHES) {
            try {
                Pattern.compile(operand);
            } catch (PatternSyntaxException e) {
                return Optional.of(
                        "“%s” is no regular expression: %s."
                                .formatted(operand, e.getDescription()));
            }
        }
        if (!operator.isComparison()) {
            return Optional.empty();
        } else if (kind.isNumber() && number(operand).isEmpty()) {
            return Optional.of("“%s” is no number.".formatted(operand));
        } else if (kind.isInstant() && TimeText.micros(operand).isEmpty()) {
            return Optional.of(
                    "“%s” is no date or time; write it as 2026-01-31 or 2026-01-31 18:30."
                            .formatted(operand));
        } else if (kind == ValueKind.INTERVAL && TimeText.intervalMicros(operand).isEmpty()) {
            return Optional.of(
                    "“%s” is no interval; write it as 3 days 04:05:06.".formatted(operand));
        }
        return Optional.empty();
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            // Not a number is what the caller asked about.
            return Optional.empty();
        }
    }
}
