package io.howdah.cli;

import io.howdah.maintain.Job;
import io.howdah.maintain.JobException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// A command below `howdah maintain` that works on the user's state.
abstract class MaintainSubcommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;

    /// Both set by picocli before the command runs.
    @ParentCommand private @Nullable MaintainCommand parent;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (LocalState state = Objects.requireNonNull(parent).open()) {
            state.store().notices().forEach(err()::println);
            return run(state);
        } finally {
            out().flush();
        }
    }

    /// Returns the exit code.
    abstract int run(LocalState state) throws Exception;

    CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    PrintWriter out() {
        return spec().commandLine().getOut();
    }

    PrintWriter err() {
        return spec().commandLine().getErr();
    }

    static Job job(LocalState state, String name) {
        return state.jobs().named(name).orElseThrow(() -> new JobException(noSuchJob(state, name)));
    }

    private static String noSuchJob(LocalState state, String name) {
        String names =
                state.jobs().list().stream().map(Job::name).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "There is no job yet. Add one with howdah maintain add."
                : "There is no job named \"%s\". There are: %s.".formatted(name, names);
    }
}
