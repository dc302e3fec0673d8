package io.howdah.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one of the server's programs to its end.
///
/// Output goes to a file, not to a pipe: on Windows the server inherits the pipe of the program that
/// started it, and a reader would wait for as long as the server runs.
///
/// @param folder that the program works in
/// @param runAs how programs are started
record ServerCommand(ServerFolder folder, RunAs runAs) {

    /// Crash recovery of a large cluster may take this long.
    private static final long PATIENCE_MINUTES = 10;

    /// What a program left behind.
    record Outcome(int exitCode, String output) {

        boolean ok() {
            return exitCode == 0;
        }
    }

    /// Runs the program with the arguments and waits for its end.
    Outcome run(List<String> command) throws IOException {
        File output = folder.commandOutput().toFile();
        PrivateFiles.create(folder.commandOutput());
        var builder = builder(command);
        builder.redirectOutput(output);
        int exitCode = waitFor(builder.start());
        String said = Files.readString(folder.commandOutput(), StandardCharsets.ISO_8859_1);
        return new Outcome(exitCode, said.strip());
    }

    /// Whether the command exists and exits with 0; its output is of no interest.
    boolean succeeds(List<String> command) throws IOException {
        var builder = builder(command);
        builder.redirectOutput(Redirect.DISCARD);
        Process process;
        try {
            process = builder.start();
        } catch (IOException notFound) {
            return false;
        }
        return waitFor(process) == 0;
    }

    /// What a small command of the operating system prints.
    static String outputOf(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        waitFor(process);
        return output.strip();
    }

    private ProcessBuilder builder(List<String> command) {
        var whole = new ArrayList<>(runAs.prefix());
        whole.addAll(command);
        var builder = new ProcessBuilder(whole);
        builder.directory(folder.home().toFile());
        builder.redirectErrorStream(true);
        // The user's own PGPORT, PGDATA and the like mean their servers, not this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        // Messages are read by this program; without it macOS also refuses to start a postmaster.
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int waitFor(Process process) throws IOException {
        process.getOutputStream().close();
        try {
            if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new EmbeddedServerException("PostgreSQL does not answer; try again.");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The embedded PostgreSQL was cancelled");
        }
    }
}
