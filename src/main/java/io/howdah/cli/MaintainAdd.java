package io.howdah.cli;

import io.howdah.connect.Profile;
import io.howdah.maintain.Job;
import io.howdah.maintain.RunLimits;
import io.howdah.maintain.RunRequest;
import io.howdah.maintain.Scope;
import io.howdah.maintain.Vacuum;
import io.howdah.maintain.schedule.JobSchedule;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `howdah maintain add`.
@Command(name = "add", description = "Add a job.", mixinStandardHelpOptions = true)
final class MaintainAdd extends MaintainSubcommand {
    @Parameters(paramLabel = "NAME", description = "How to call the job.")
    private String name = "";

    @Option(names = "--disabled", description = "Keep it, but do not run it yet.")
    private boolean disabled;

    @Mixin private JobOptions options = new JobOptions();

    @Override
    int run(LocalState state) {
        if (options.cron == null) {
            throw new ParameterException(spec().commandLine(), "When? Give --cron.");
        }
        RunRequest vacuumAll =
                new RunRequest(
                        Profile.EMBEDDED_ID,
                        null,
                        new Scope.AllTables(),
                        Vacuum.with(),
                        RunLimits.STANDARD);
        Job job =
                Job.create(
                        name,
                        options.work(vacuumAll, state),
                        options.schedule(
                                JobSchedule.of(options.cron.text(), ZoneId.systemDefault())));
        if (state.jobs().named(name).isPresent()) {
            err().printf("There is already a job named \"%s\". Change it with edit.%n", name);
            return FAILED;
        }
        state.jobs().save(job.withEnabled(!disabled));
        JobText.confirm(err(), state, job.id());
        return DONE;
    }
}
