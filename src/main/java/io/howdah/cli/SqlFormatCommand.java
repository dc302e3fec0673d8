package io.howdah.cli;

import io.howdah.sql.format.FormatOptions;
import io.howdah.sql.format.KeywordCase;
import io.howdah.sql.format.SqlFormatter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `howdah sql format FILE|-`: a script laid out for reading.
@Command(
        name = "format",
        description = {
            "Prints a script laid out for reading. Tokens and comments stay what they are; psql "
                    + "commands, inline COPY data and statements that do not end are left alone."
        },
        mixinStandardHelpOptions = true)
final class SqlFormatCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Parameters(paramLabel = "FILE", description = "The script; - is standard input.")
    private String file = "";

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            defaultValue = "88",
            description = "Columns that a line should not exceed (default: ${DEFAULT-VALUE}).")
    private int width;

    @Option(
            names = "--keywords",
            paramLabel = "keep|upper|lower",
            defaultValue = "keep",
            description = "Letters of reserved words (default: ${DEFAULT-VALUE}).")
    private String keywords = "keep";

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        FormatOptions options = options();
        try {
            out.print(new SqlFormatter(options, true).script(SqlFile.read(file).text()));
            out.flush();
            return DONE;
        } catch (SqlFile.UnreadableException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private FormatOptions options() {
        try {
            return new FormatOptions(
                    width,
                    FormatOptions.STANDARD.indent(),
                    KeywordCase.valueOf(keywords.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--width takes at least 20 columns, --keywords one of keep, upper and lower.",
                    e);
        }
    }
}
