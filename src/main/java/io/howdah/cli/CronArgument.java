package io.howdah.cli;

import io.howdah.maintain.schedule.CronExpression;
import io.howdah.maintain.schedule.CronSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A cron expression on the command line.
final class CronArgument implements ITypeConverter<CronExpression> {
    @Override
    public CronExpression convert(String value) {
        try {
            return CronExpression.parse(value);
        } catch (CronSyntaxException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
