package io.howdah.cli;

import io.howdah.maintain.ActiveRun;
import io.howdah.maintain.Outcome;
import io.howdah.maintain.RunObserver;
import io.howdah.maintain.RunProgress;
import io.howdah.maintain.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah maintain run`.
@Command(
        name = "run",
        description = "Run a job now and wait for its end; Ctrl+C cancels it.",
        mixinStandardHelpOptions = true)
final class MaintainRun extends MaintainSubcommand {
    @Parameters(paramLabel = "JOB", description = "Name or id of the job.")
    private String name = "";

    @Option(names = "--json", description = "The run as one object, as in history --json.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    int run(LocalState state) {
        RunObserver observer = quiet ? RunObserver.SILENT : new Steps();
        ActiveRun run = state.runs().begin(job(state, name), observer);
        Cancelling cancelling = Cancelling.onInterrupt(run::cancel);
        RunRecord record;
        try {
            record = run.complete();
        } finally {
            cancelling.done();
        }
        if (json) {
            out().println(RunText.json(record));
        } else {
            out().println(RunText.line(record));
        }
        return record.result().outcome() == Outcome.SUCCEEDED ? DONE : FAILED;
    }

    /// A line whenever the phase changes.
    private final class Steps implements RunObserver {
        private String last = "";

        @Override
        public void progressed(RunProgress step) {
            String now = step.number() + step.phase() + step.waitingFor();
            if (!now.equals(last)) {
                last = now;
                err().println(step.sentence());
                err().flush();
            }
        }
    }
}
