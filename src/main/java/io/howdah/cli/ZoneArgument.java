package io.howdah.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A time zone on the command line.
final class ZoneArgument implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value.strip());
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'%s' is not a time zone: write a name such as Europe/Berlin, or UTC."
                            .formatted(value));
        }
    }
}
