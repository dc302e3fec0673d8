package io.howdah.cli;

import io.howdah.maintain.JobScheduler;
import io.howdah.maintain.RunRecord;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `howdah agent`: runs the schedule without a window until it is stopped.
@Command(
        name = "agent",
        description = {
            "Run the jobs at their times, without a window, until stopped (Ctrl+C, SIGTERM).",
            "A window may be open as well: each run happens once."
        },
        mixinStandardHelpOptions = true)
public final class AgentCommand implements Callable<Integer> {
    /// More than begin or end between two looks.
    private static final int NEWEST = 50;

    private final LocalStateSource source;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Set<Long> going = new HashSet<>();
    private long seen;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    public AgentCommand() {
        this(LocalState::ofUser);
    }

    AgentCommand(LocalStateSource source) {
        this.source = source;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Cancelling cancelling = Cancelling.onInterrupt(stop::countDown);
        try (LocalState state = source.open();
                JobScheduler scheduler =
                        new JobScheduler(
                                state.store(),
                                state.jobs(),
                                state.runs(),
                                JobScheduler.Pace.STANDARD,
                                InstantSource.system())) {
            state.store().notices().forEach(err::println);
            seen = state.history().newest(1).stream().mapToLong(RunRecord::id).sum();
            state.history().addListener(() -> tell(state, err));
            scheduler.start();
            err.printf("%d jobs; stop with Ctrl+C.%n", state.jobs().list().size());
            err.flush();
            stop.await();
        } finally {
            cancelling.done();
        }
        return 0;
    }

    /// A line when a run begins and one when it has ended, in the order of the runs.
    private synchronized void tell(LocalState state, PrintWriter err) {
        for (RunRecord run : state.history().newest(NEWEST).reversed()) {
            boolean ended = run.duration() != null;
            if (run.id() > seen) {
                seen = run.id();
                going.add(run.id());
                if (!ended) {
                    err.println(RunText.line(run));
                }
            }
            if (ended && going.remove(run.id())) {
                err.println(RunText.line(run));
            }
        }
        err.flush();
    }
}
