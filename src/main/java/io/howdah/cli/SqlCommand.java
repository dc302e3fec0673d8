package io.howdah.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `howdah sql`: what can be done with SQL text.
@Command(
        name = "sql",
        description = "Splits, formats, completes and runs SQL; exports and imports rows.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SqlSplitCommand.class,
            SqlFormatCommand.class,
            SqlCompleteCommand.class,
            SqlRunCommand.class,
            SqlExportCommand.class,
            SqlImportCommand.class
        })
public final class SqlCommand implements Runnable {

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Which command? split, format, complete, run, export or import.");
    }
}
