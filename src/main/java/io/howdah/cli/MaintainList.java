package io.howdah.cli;

import io.howdah.maintain.Job;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `howdah maintain list`.
@Command(name = "list", description = "List the jobs.", mixinStandardHelpOptions = true)
final class MaintainList extends MaintainSubcommand {
    @Option(
            names = "--json",
            description =
                    "One object a line: id, name, enabled, next, description, work, schedule, last.")
    private boolean json;

    @Override
    int run(LocalState state) {
        List<Job> jobs = state.jobs().list();
        if (json) {
            jobs.forEach(job -> out().println(JobText.json(state, job)));
        } else if (jobs.isEmpty()) {
            err().println("There are no jobs yet. Add one with howdah maintain add.");
        } else {
            JobText.table(out(), state, jobs);
        }
        return DONE;
    }
}
