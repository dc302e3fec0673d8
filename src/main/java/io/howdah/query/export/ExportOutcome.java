package io.howdah.query.export;

import java.time.Duration;

/// How an export ended. Only a done one has left a file.
public sealed interface ExportOutcome {

    /// @param bytes written
    record Done(long rows, long bytes, Duration duration) implements ExportOutcome {}

    /// @param sentence for the person who exports
    /// @param details the server's SQLSTATE, detail and hint, "" when there are none
    record Failed(String sentence, String details) implements ExportOutcome {}

    record Stopped(long rows) implements ExportOutcome {}
}
