package io.howdah.cli;

import io.howdah.maintain.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `howdah maintain remove`.
@Command(
        name = "remove",
        description = "Remove a job; its history stays.",
        mixinStandardHelpOptions = true)
final class MaintainRemove extends MaintainSubcommand {
    @Parameters(paramLabel = "JOB", description = "Name or id of the job.")
    private String name = "";

    @Override
    int run(LocalState state) {
        Job job = job(state, name);
        state.jobs().remove(job.id());
        err().printf("\"%s\" is removed.%n", job.name());
        return DONE;
    }
}
