package io.howdah.cli;

import io.howdah.query.load.LoadFormat;
import io.howdah.query.load.LoadSettings;
import io.howdah.query.load.Notation;
import io.howdah.query.load.TextEncoding;
import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How a file is read where looking at it would not do.
final class FileOptions {

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description =
                    "Between values; \\t is a tab. Found out when left out, as everything here.")
    private @Nullable String delimiter;

    @Option(
            names = "--quote",
            paramLabel = "CHARACTER",
            description = "Around values; none when there are no quotes.")
    private @Nullable String quote;

    @Option(
            names = "--header",
            negatable = true,
            description = "Whether the first line names columns.")
    private @Nullable Boolean header;

    @Option(names = "--null", paramLabel = "TEXT", description = "What stands for NULL.")
    private @Nullable String nullText;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "For example UTF-8 or windows-1252.")
    private @Nullable Charset encoding;

    @Option(
            names = "--decimal-comma",
            negatable = true,
            description = "Whether numbers are written as 1.250,50.")
    private @Nullable Boolean decimalComma;

    @Option(
            names = "--dates",
            paramLabel = "ymd|dmy|mdy",
            description = "The order of year, month and day in dates.",
            converter = DayOrderArgument.class)
    private Notation.@Nullable DayOrder dates;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook; the first one when left out.")
    private @Nullable String sheet;

    /// The command that has these options, set by picocli.
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /// What was found out, changed as the person wants it.
    LoadSettings apply(LoadSettings found) {
        try {
            LoadSettings settings = found;
            if (delimiter != null) {
                settings = settings.withDelimiter(Delimiters.read(delimiter));
            }
            if (quote != null) {
                settings =
                        settings.withQuote(
                                quote.equalsIgnoreCase("none") ? 0 : Delimiters.read(quote));
            }
            if (header != null) {
                settings = settings.withHeader(header);
            }
            if (nullText != null) {
                settings = settings.withNullText(nullText);
            }
            Notation notation = settings.notation();
            if (decimalComma != null) {
                notation = notation.withComma(decimalComma);
            }
            settings = settings.withNotation(dates == null ? notation : notation.withOrder(dates));
            if (encoding != null) {
                int mark =
                        encoding.equals(found.encoding().charset()) ? found.encoding().mark() : 0;
                settings = settings.withEncoding(new TextEncoding(encoding, mark));
            }
            if (sheet != null && settings.format() != LoadFormat.XLSX) {
                throw new IllegalArgumentException("Only a workbook (XLSX) has sheets.");
            }
            return sheet == null ? settings : settings.withSheet(sheet);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
