package io.howdah.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `howdah plan`: what can be done with query plans.
@Command(
        name = "plan",
        description = "Reads, measures, judges and compares query plans.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PlanShowCommand.class,
            PlanAdviseCommand.class,
            PlanDiffCommand.class,
            PlanExportCommand.class
        })
public final class PlanCommand implements Runnable {

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "What about plans? See howdah plan --help.");
    }
}
