package io.howdah.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment on the command line, with its offset from UTC.
final class InstantArgument implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
        try {
            return Instant.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'%s' is not an instant: write it like 2026-03-29T01:00:00Z.".formatted(value));
        }
    }
}
