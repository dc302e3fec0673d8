package io.howdah.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `howdah`: the root of all commands.
@Command(
        name = "howdah",
        description =
                "Query, explain, draw and maintain PostgreSQL. Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            SqlCommand.class,
            PlanCommand.class,
            ExplainCommand.class,
            ProfileCommand.class,
            SchemaCommand.class,
            MaintainCommand.class,
            AgentCommand.class
        })
final class HowdahCommand implements Runnable {

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Which command? See howdah --help.");
    }
}
