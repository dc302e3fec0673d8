package io.howdah.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// Runs one command and says how it went.
public final class CommandLineDoor {

    private static final int FAILED = 1;

    private CommandLineDoor() {}

    /// Parses and runs the arguments; returns the exit code: 0 done, 1 failed, 2 wrong usage.
    public static int run(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        CommandLine line = new CommandLine(HowdahCommand.class);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(CommandLineDoor::failed);
        try {
            return line.execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /// One sentence for the user, the stack trace for the log.
    static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        Logger log = LoggerFactory.getLogger(CommandLineDoor.class);
        // Arguments may hold a password; the log must not.
        log.error("Command failed: {}", line.getCommandSpec().qualifiedName(), failure);
        String message = failure.getMessage();
        line.getErr().println(message == null ? failure.toString() : message);
        return FAILED;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
