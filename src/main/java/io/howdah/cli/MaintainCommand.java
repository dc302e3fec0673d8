package io.howdah.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `howdah maintain`: jobs, their runs and their times.
@Command(
        name = "maintain",
        description = "Schedule VACUUM and ANALYZE, run them now, and see how they went.",
        mixinStandardHelpOptions = true,
        subcommands = {
            MaintainList.class,
            MaintainAdd.class,
            MaintainEdit.class,
            MaintainRemove.class,
            MaintainRun.class,
            MaintainHistory.class,
            MaintainNext.class
        })
public final class MaintainCommand implements Runnable {
    private final LocalStateSource source;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    public MaintainCommand() {
        this(LocalState::ofUser);
    }

    MaintainCommand(LocalStateSource source) {
        this.source = source;
    }

    LocalState open() {
        return source.open();
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Which command? list, add, edit, remove, run, history or next.");
    }
}
