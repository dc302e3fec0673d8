package io.howdah.cli;

import io.howdah.maintain.Job;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah maintain edit`.
@Command(
        name = "edit",
        description = "Change a job; what is not given stays as it is.",
        mixinStandardHelpOptions = true)
final class MaintainEdit extends MaintainSubcommand {
    @Parameters(paramLabel = "JOB", description = "Name or id of the job.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NAME", description = "How to call it from now on.")
    private @Nullable String newName;

    @ArgGroup private @Nullable Switch change;

    /// On or off.
    private static final class Switch {
        @Option(names = "--enable", description = "Run it again at its times.")
        private boolean enable;

        @Option(names = "--disable", description = "Do not run it until it is enabled.")
        private boolean disable;

        boolean on() {
            return enable && !disable;
        }
    }

    @Mixin private JobOptions options = new JobOptions();

    @Override
    int run(LocalState state) {
        Job job = job(state, name);
        state.jobs()
                .save(
                        new Job(
                                job.id(),
                                newName == null ? job.name() : newName,
                                options.work(job.work(), state),
                                options.schedule(job.schedule()),
                                change == null ? job.enabled() : change.on()));
        JobText.confirm(err(), state, job.id());
        return DONE;
    }
}
