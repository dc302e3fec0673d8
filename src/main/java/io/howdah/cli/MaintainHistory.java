package io.howdah.cli;

import io.howdah.maintain.RunRecord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah maintain history`.
@Command(
        name = "history",
        description = "List the runs, newest first.",
        mixinStandardHelpOptions = true)
final class MaintainHistory extends MaintainSubcommand {
    @Parameters(
            paramLabel = "JOB",
            arity = "0..1",
            description = "Name or id of a job; all without it.")
    private @Nullable String name;

    @Option(
            names = "-n",
            paramLabel = "COUNT",
            defaultValue = "20",
            description = "How many; ${DEFAULT-VALUE} if not given.")
    private int count;

    @Option(
            names = "--json",
            description =
                    "One object a line: id, job, title, cause, started, durationMs, outcome, sentence, work, tables, notices.")
    private boolean json;

    @Override
    int run(LocalState state) {
        state.history().sweep();
        List<RunRecord> runs =
                name == null
                        ? state.history().newest(count)
                        : state.history().newestOf(job(state, name).id(), count);
        if (json) {
            runs.forEach(run -> out().println(RunText.json(run)));
        } else if (runs.isEmpty()) {
            err().println("Nothing has run yet.");
        } else {
            print(runs);
        }
        return DONE;
    }

    private void print(List<RunRecord> runs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("RUN", "STARTED", "JOB", "OUTCOME", "TIME", "RESULT"));
        for (RunRecord run : runs) {
            rows.add(
                    List.of(
                            String.valueOf(run.id()),
                            JobText.time(run.started(), ZoneId.systemDefault()),
                            run.title(),
                            run.result().outcome().name(),
                            RunText.duration(run),
                            run.result().sentence()));
        }
        Columns.print(out(), rows);
    }
}
