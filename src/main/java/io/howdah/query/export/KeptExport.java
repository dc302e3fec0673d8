package io.howdah.query.export;

import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongConsumer;

/// One export of rows that were fetched already; it asks no server.
public final class KeptExport {

    private static final int ROWS_BETWEEN_REPORTS = 4096;

    private final LongConsumer progress;
    private volatile boolean stopped;

    /// @param progress hears the number of rows so far
    public KeptExport(LongConsumer progress) {
        this.progress = progress;
    }

    /// Exports into a file, which appears when it is complete. Blocks; a failure is an outcome.
    public ExportOutcome toFile(
            KeptRows rows, ExportFormat format, ExportOptions options, Path file) {
        try (PartFile part = PartFile.of(file)) {
            ExportOutcome outcome = write(rows, format, options, part.stream());
            if (outcome instanceof ExportOutcome.Done) {
                part.complete();
            }
            return outcome;
        } catch (IOException e) {
            return new ExportOutcome.Failed(ExportRun.sentence(e), "");
        }
    }

    /// Exports into a buffered stream, which stays open. Blocks; a failure is an outcome.
    public ExportOutcome write(
            KeptRows rows, ExportFormat format, ExportOptions options, OutputStream out) {
        long start = System.nanoTime();
        CountedOutput counted = new CountedOutput(out);
        try {
            RowSink sink = format.open(rows.columns(), counted, options);
            long count = rows.rowCount();
            for (long place = 0; place < count; place++) {
                if (stopped) {
                    return new ExportOutcome.Stopped(place);
                }
                sink.add(rows.row(place));
                if (place % ROWS_BETWEEN_REPORTS == 0) {
                    progress.accept(place);
                }
            }
            sink.finish();
            counted.flush();
            return new ExportOutcome.Done(
                    count, counted.bytes(), Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            return new ExportOutcome.Failed(ExportRun.sentence(e), "");
        } catch (UncheckedIOException e) {
            return new ExportOutcome.Failed(
                    ExportRun.sentence(Objects.requireNonNull(e.getCause())), "");
        } catch (IndexOutOfBoundsException e) {
            return new ExportOutcome.Failed(
                    "The result was closed while its rows were being exported.", "");
        }
    }

    /// Stops it. May be called from any thread.
    public void stop() {
        stopped = true;
    }
}
