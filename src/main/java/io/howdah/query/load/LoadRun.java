package io.howdah.query.load;

import io.howdah.query.Outcome;
import io.howdah.query.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// One load of a file into a table, by COPY, in one transaction: stopped or failed, it changes nothing.
///
/// Records go to the server as they are read. When rejected rows are collected, they go in batches, each
/// behind a savepoint. Values that are none of their type are skipped by servers from 17 on; for
/// everything else the error's line tells the row, and where it tells none (a foreign key is checked at
/// the end) halving the batch finds it.
public final class LoadRun {

    private final Session session;
    private final LoadProgress progress;
    private volatile boolean stopped;

    /// @param session runs the load; nothing else may use it meanwhile, nor may a transaction be open
    public LoadRun(Session session, LoadProgress progress) {
        this.session = session;
        this.progress = progress;
    }

    /// Loads all of the file that a sample was taken of. Blocks; a failure is an outcome.
    ///
    /// @param settings how to read it, the sample's or what a person made of them
    public LoadOutcome run(
            FileSample sample, LoadSettings settings, LoadTarget target, LoadOptions options) {
        long start = System.nanoTime();
        if (target.columns().isEmpty()) {
            return new LoadOutcome.Failed("No column of the file goes into the table.", "");
        }
        LoadConnection server = new LoadConnection(session, () -> stopped);
        List<String> names = sample.columns().stream().map(SourceColumn::name).toList();
        Path rejectPath = options.rejects();
        try (Records records = FileSample.open(sample.file(), settings, names);
                RejectFile rejects =
                        rejectPath == null
                                ? null
                                : new RejectFile(rejectPath, records.delimiter(), names)) {
            LoadTarget prepared = server.begin(target);
            SequenceAdvance sequences = new SequenceAdvance(server);
            List<LoadedNumbers> numbers =
                    options.advancesSequences()
                            ? sequences.prepare(session, prepared, records.notation())
                            : List.of();
            RecordWriter writer = new RecordWriter(prepared.columns(), names.size(), records);
            BatchLoad load =
                    new BatchLoad(
                            server,
                            records,
                            prepared,
                            new LoadBatch(writer, numbers),
                            rejects,
                            progress);
            long rows = load.run(settings.hasHeaderRow());
            List<AdvancedSequence> advanced = rows > 0 ? sequences.run() : List.of();
            server.execute(LoadQueries.COMMIT);
            Path written = rejects == null ? null : rejects.complete();
            return new LoadOutcome.Done(
                    rows,
                    rejects == null ? 0 : rejects.rows(),
                    written,
                    advanced,
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (LoadRefusedException e) {
            server.rollBack();
            return new LoadOutcome.Failed(e.sentence(), e.details());
        } catch (LoadConnection.StoppedException e) {
            server.rollBack();
            return new LoadOutcome.Stopped();
        } catch (IOException e) {
            server.rollBack();
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            return new LoadOutcome.Failed(
                    e instanceof UnreadableFileException || message.endsWith(".")
                            ? message
                            : "The file could not be read: " + message + ".",
                    "");
        }
    }

    /// Stops it, at once and whatever the network does. May be called from any thread.
    public void stop() {
        stopped = true;
        session.cancel();
    }

    /// Whether an outcome is one of a statement that completed.
    static boolean isDone(Outcome outcome) {
        return outcome instanceof Outcome.Completed;
    }
}
