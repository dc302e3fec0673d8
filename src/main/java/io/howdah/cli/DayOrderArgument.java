package io.howdah.cli;

import io.howdah.query.load.Notation;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The order of a date's parts as an argument.
final class DayOrderArgument implements ITypeConverter<Notation.DayOrder> {

    @Override
    public Notation.DayOrder convert(String text) {
        try {
            return Notation.DayOrder.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "\"%s\" is no order of a date's parts; take ymd, dmy or mdy.".formatted(text));
        }
    }
}
