package io.howdah.cli;

import io.howdah.connect.PgEnvironment;
import io.howdah.store.DataFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/// Types commands and keeps what they print.
final class Shell {
    private final Path folder;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Shell(Path folder, Map<String, String> environment, InstantSource clock) {
        this.folder = folder;
        this.environment = environment;
        this.clock = clock;
    }

    LocalState state() {
        return new LocalState(
                new DataFolder(folder),
                new NoKeyring(),
                new PgEnvironment(environment, folder, "nobody", false),
                clock);
    }

    /// Runs `howdah maintain …` and returns its exit code.
    int maintain(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = new CommandLine(new MaintainCommand(this::state));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return 1;
        });
        return line.execute(arguments);
    }

    List<String> out() {
        return out.toString().lines().toList();
    }

    String err() {
        return err.toString();
    }
}
