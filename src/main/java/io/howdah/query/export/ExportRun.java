package io.howdah.query.export;

import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;

/// One export from a server into a file or a stream.
///
/// Where the server can write the format itself, its COPY's bytes go to the file as they are; other
/// formats are written from the rows of a cursor. Neither holds more than a batch in memory.
public final class ExportRun {

    private final Session session;
    private final LongConsumer progress;
    private volatile boolean stopped;

    /// @param session runs the query; nothing else may use it meanwhile
    /// @param progress hears the number of rows so far, often
    public ExportRun(Session session, LongConsumer progress) {
        this.session = session;
        this.progress = progress;
    }

    /// Exports into a file, which appears when it is complete. Blocks; a failure is an outcome.
    public ExportOutcome toFile(
            ExportSource source, ExportFormat format, ExportOptions options, Path file) {
        try (PartFile part = PartFile.of(file)) {
            ExportOutcome outcome = write(source, format, options, part.stream());
            if (outcome instanceof ExportOutcome.Done) {
                part.complete();
            }
            return outcome;
        } catch (IOException e) {
            return new ExportOutcome.Failed(sentence(e), "");
        }
    }

    /// Exports into a buffered stream, which stays open. Blocks; a failure is an outcome.
    public ExportOutcome write(
            ExportSource source, ExportFormat format, ExportOptions options, OutputStream out) {
        long start = System.nanoTime();
        CountedOutput counted = new CountedOutput(out);
        try {
            ExportStatement statement = ExportStatement.of(session, source, format, options);
            counted.write(utf8(statement.head()));
            ExportListener listener = new ExportListener(statement, counted, progress);
            Outcome outcome =
                    session.run(SqlStatement.of(statement.sql()), listener, () -> stopped);
            if (outcome instanceof Outcome.Completed && listener.failure() == null) {
                counted.write(utf8(statement.foot()));
                counted.flush();
            }
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            IOException unwritten =
                    listener.failure() == null ? counted.failure() : listener.failure();
            return unwritten == null
                    ? ended(outcome, listener, counted.bytes(), duration)
                    : new ExportOutcome.Failed(sentence(unwritten), "");
        } catch (RefusedExportException e) {
            return new ExportOutcome.Failed(e.sentence(), e.details());
        } catch (IOException e) {
            return new ExportOutcome.Failed(sentence(e), "");
        }
    }

    /// Stops it, at once and whatever the network does. May be called from any thread.
    public void stop() {
        stopped = true;
        session.cancel();
    }

    private static ExportOutcome ended(
            Outcome outcome, ExportListener listener, long bytes, Duration duration) {
        return switch (outcome) {
            case Outcome.Completed completed ->
                    listener.hasRows()
                            ? new ExportOutcome.Done(listener.rows(completed), bytes, duration)
                            : new ExportOutcome.Failed(
                                    "The statement returns no rows: there is nothing to export.",
                                    "");
            case Outcome.Failed failed -> failed(failed);
            case Outcome.Stopped stopped -> new ExportOutcome.Stopped(stopped.rows());
        };
    }

    private static ExportOutcome failed(Outcome.Failed failed) {
        ServerError error = failed.error();
        return failed.fate().isSessionLost()
                ? new ExportOutcome.Failed(
                        "The connection to the server was lost; no file was written.",
                        error.message() + "\n" + details(error))
                : new ExportOutcome.Failed(error.message(), details(error));
    }

    static String details(ServerError error) {
        StringBuilder text = new StringBuilder();
        line(text, "SQLSTATE", error.sqlState());
        line(text, "DETAIL", error.detail());
        line(text, "HINT", error.hint());
        line(text, "CONTEXT", error.where());
        return text.toString().strip();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label).append(": ").append(value).append('\n');
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sentence(IOException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return e instanceof UnfitValueException || message.endsWith(".")
                ? message
                : "The file could not be written: " + message + ".";
    }
}
