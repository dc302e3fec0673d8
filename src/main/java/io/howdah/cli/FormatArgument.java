package io.howdah.cli;

import io.howdah.query.export.ExportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Lets picocli read a format by its label; an unknown one is wrong usage.
final class FormatArgument implements ITypeConverter<ExportFormat> {

    @Override
    public ExportFormat convert(String text) {
        return ExportFormat.labelled(text)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "\"%s\" is none of %s.".formatted(text, ExportFormat.labels())));
    }
}
