package io.howdah.query.load;

import io.howdah.query.Notice;
import io.howdah.query.RelationName;
import io.howdah.query.ServerError;
import io.howdah.query.load.LoadConnection.Copied;
import io.howdah.query.load.LoadConnection.StoppedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sends the records of a file in batches and finds those that the table does not take.
final class BatchLoad {

    private static final int FIRST_STEP = 64;

    private final LoadConnection server;
    private final Records records;
    private final LoadTarget target;
    private final int width;
    private final @Nullable RejectFile rejects;
    private final LoadProgress progress;
    private final LoadBatch batch;
    private final CopyWords words;
    private boolean skipping;
    private long read;
    private long loaded;

    /// @param batch of these records for this target
    /// @param rejects null when the first row that cannot be loaded ends the load
    BatchLoad(
            LoadConnection server,
            Records records,
            LoadTarget target,
            LoadBatch batch,
            @Nullable RejectFile rejects,
            LoadProgress progress) {
        this.server = server;
        this.records = records;
        this.target = target;
        this.rejects = rejects;
        this.progress = progress;
        words = new CopyWords(target);
        this.batch = batch;
        width = batch.width();
    }

    /// Loads everything and returns how many rows the table took.
    long run(boolean header) throws IOException, LoadRefusedException, StoppedException {
        skipping = rejects != null && server.version() >= LoadQueries.SKIPPING_SINCE;
        records.aim(target, width);
        if (header) {
            records.next();
        }
        boolean more = true;
        while (more) {
            batch.clear();
            Feed feed = new Feed();
            if (!feed.fill()) {
                break;
            }
            savepoint();
            Copied copied = server.copy(sql(skipping), feed);
            more = !feed.ended;
            if (feed.failure != null) {
                throw feed.failure;
            }
            if (!isTaken(copied, 0, batch.count())) {
                undo();
                load(0, batch.count());
            } else {
                release();
            }
            progress.report(records.progress(), read, rejected());
        }
        return loaded;
    }

    private long rejected() {
        return rejects == null ? 0 : rejects.rows();
    }

    /// Reads records into the batch and hands their bytes over, so that reading and loading go on
    /// together.
    private final class Feed extends InputStream {

        private static final int AHEAD = 1 << 16;

        private int sent;
        private boolean ended;
        private @Nullable IOException failure;

        /// Reads ahead; false when there is nothing left to send.
        private boolean fill() throws IOException {
            while (!ended && !batch.isFull() && batchEnd() - sent < AHEAD) {
                if (!records.next()) {
                    ended = true;
                } else {
                    take();
                }
            }
            return sent < batchEnd();
        }

        private int batchEnd() {
            return batch.count() == 0 ? 0 : batch.end(batch.count() - 1);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("Only whole pieces are read.");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                if (sent == batchEnd() && !fill()) {
                    return -1;
                }
            } catch (IOException e) {
                failure = e;
                throw e;
            }
            int count = Math.min(length, batchEnd() - sent);
            System.arraycopy(batch.bytes(), sent, into, offset, count);
            sent += count;
            if (sent == batchEnd()) {
                progress.report(records.progress(), read, rejected());
            }
            return count;
        }
    }

    private void take() throws IOException {
        read++;
        String problem = records.problem();
        if (problem.isEmpty() && records.fields() != width) {
            problem =
                    "It has %,d %s, %,d are expected."
                            .formatted(
                                    records.fields(),
                                    records.fields() == 1 ? "value" : "values",
                                    width);
        }
        if (problem.isEmpty()) {
            batch.add(records);
        } else if (rejects == null) {
            throw new UnreadableFileException("Line %,d: %s".formatted(records.line(), problem));
        } else {
            rejects.add(records.line(), problem, records.bytes(), records.start(), records.end());
        }
    }

    /// Loads records of the batch that the server has refused as a whole, in steps that grow while all
    /// goes well: dense errors cost little then.
    private void load(int from, int to) throws IOException, LoadRefusedException, StoppedException {
        int at = from;
        int step = FIRST_STEP;
        while (at < to) {
            int end = (int) Math.min(to, (long) at + step);
            int bad = attempt(at, end);
            if (bad < 0) {
                at = end;
                step = Math.max(step, step * 2);
            } else if (bad > at) {
                // What stands before the bad row: it goes alone.
                step = bad - at;
            } else {
                at++;
                step = FIRST_STEP;
            }
        }
    }

    /// Loads some records; returns the first that the server refuses, having rejected it when it stands
    /// at `from`, and -1 when it took all.
    private int attempt(int from, int to)
            throws IOException, LoadRefusedException, StoppedException {
        savepoint();
        int start = batch.start(from);
        InputStream data =
                new ByteArrayInputStream(batch.bytes(), start, batch.end(to - 1) - start);
        Copied copied = server.copy(sql(skipping), data);
        if (isTaken(copied, from, to)) {
            release();
            return -1;
        }
        undo();
        if (copied.failure() == null) {
            return attempt(from, to);
        }
        ServerError error = copied.failure().error();
        int bad = badRecord(error, from, to);
        if (bad < 0) {
            bad = from + (to - from) / 2;
        }
        if (bad == from) {
            reject(from, error);
        }
        return bad;
    }

    /// Whether the server took the records but for those that it says it skipped; rejects these.
    private boolean isTaken(Copied copied, int from, int to)
            throws IOException, LoadRefusedException {
        if (copied.failure() != null) {
            if (rejects == null) {
                throw refused(copied.failure().error(), from, to);
            }
            return false;
        }
        Map<Integer, String> skipped = new TreeMap<>();
        for (Notice notice : copied.notices()) {
            words.skipped(notice)
                    .ifPresent(row -> {
                        int record = batch.recordAt(from, to, row.line());
                        if (record >= 0) {
                            skipped.put(record, row.reason());
                        }
                    });
        }
        if (skipping && copied.rows() + skipped.size() != to - from) {
            // The notices are not as expected, in another language for example.
            skipping = false;
            return false;
        }
        for (Map.Entry<Integer, String> row : skipped.entrySet()) {
            batch.reject(row.getKey(), row.getValue(), Objects.requireNonNull(rejects));
        }
        batch.take(from, to, skipped.keySet());
        loaded += copied.rows();
        return true;
    }

    private LoadRefusedException refused(ServerError error, int from, int to) {
        int bad = badRecord(error, from, to);
        return bad < 0
                ? new LoadRefusedException(error)
                : new LoadRefusedException(
                        "Line %,d: %s".formatted(batch.line(bad), CopyWords.reason(error)),
                        LoadRefusedException.details(error));
    }

    private void reject(int record, ServerError error) throws IOException {
        batch.reject(record, CopyWords.reason(error), Objects.requireNonNull(rejects));
    }

    private int badRecord(ServerError error, int from, int to) {
        long line = words.line(error);
        return line < 0 ? -1 : batch.recordAt(from, to, line);
    }

    private String sql(boolean skip) {
        String empty =
                target.columns().stream()
                        .filter(column -> !column.takesEmpty())
                        .map(column -> RelationName.quote(column.name()))
                        .collect(Collectors.joining(", "));
        return target.copy()
                + LoadQueries.OPTIONS.formatted(
                        literal(records.delimiter()),
                        // A file without quotes: a character that no text has.
                        literal(records.quote() == 0 ? '\b' : records.quote()),
                        empty.isEmpty() ? "" : LoadQueries.FORCE_NULL.formatted(empty),
                        skip ? LoadQueries.SKIPPING : "");
    }

    private static String literal(char c) {
        return c == '\'' ? "''''" : "E'\\x%02x'".formatted((int) c);
    }

    private void savepoint() throws LoadRefusedException, StoppedException {
        if (rejects != null) {
            server.execute(LoadQueries.SAVEPOINT);
        }
    }

    private void release() throws LoadRefusedException, StoppedException {
        if (rejects != null) {
            server.execute(LoadQueries.RELEASE);
        }
    }

    private void undo() throws LoadRefusedException, StoppedException {
        server.execute(LoadQueries.ROLLBACK_TO);
        server.execute(LoadQueries.RELEASE);
    }
}
