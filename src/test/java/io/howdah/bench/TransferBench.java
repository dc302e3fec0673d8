package io.howdah.bench;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.Holder;
import io.howdah.connect.Keyring;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Secrets;
import io.howdah.query.Outcome;
import io.howdah.query.RelationName;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import io.howdah.query.export.ExportOutcome;
import io.howdah.query.export.ExportRun;
import io.howdah.query.export.ExportSource;
import io.howdah.query.load.ExistingTable;
import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadOptions;
import io.howdah.query.load.LoadOutcome;
import io.howdah.query.load.LoadRun;
import io.howdah.query.load.LoadTarget;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A million rows out of and into the server, beside psql's `\copy` in the same run.
@Tag("bench")
class TransferBench {

    private static final int ROWS = 1_000_000;
    private static final int REPEATS = 5;
    private static final Path PSQL = Path.of("/usr/bin/psql");
    private static final RelationName SOURCE = new RelationName("", "source");
    private static final RelationName TARGET = new RelationName("", "target");

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));

    private interface Timed {
        void run() throws Exception;
    }

    @Test
    void measure(@TempDir Path folder) throws Exception {
        try (ScratchDatabase database = TestServer.scratch();
                var pools = pools(database);
                var session = new Session(pools.pool(Profile.EMBEDDED), new Holder("bench", ""))) {
            execute(
                    session,
                    "CREATE TABLE source AS SELECT g AS id, g * 2 AS twice, 'name ' || g AS name, g % 7 AS weekday, "
                            + "(g / 3.0)::numeric(12,4) AS third, now() AS at, md5(g::text) AS hash, g % 2 = 0 AS even, "
                            + "'constant text' AS words, g::bigint AS big FROM generate_series(1, "
                            + ROWS
                            + ") AS g");
            execute(session, "CREATE TABLE target (LIKE source)");
            execute(session, "VACUUM ANALYZE source");
            Path csv = folder.resolve("rows.csv");
            export(database, session, csv);
            load(database, session, csv);
            formats(session, folder);
        }
        figures.write(Path.of("target", "bench.json"));
    }

    private void export(ScratchDatabase database, Session session, Path csv) throws Exception {
        Timed psql = () -> psql(database, "\\copy source TO '" + csv + "' (FORMAT csv, HEADER)");
        Timed howdah = () -> howdah(session, ExportFormat.CSV, csv);
        double[] times = alternately(psql, howdah, () -> {});
        figures.add("export of a million rows as CSV", ROWS / times[1], "rows/s");
        figures.add("export as CSV against psql's \\copy", times[0] / times[1], "x");
    }

    private void load(ScratchDatabase database, Session session, Path csv) throws Exception {
        FileSample sample = FileSample.of(csv);
        LoadTarget target =
                LoadTarget.into(ExistingTable.read(session, TARGET).orElseThrow(), sample);
        Timed empty = () -> execute(session, "TRUNCATE target");
        Timed psql = () -> psql(database, "\\copy target FROM '" + csv + "' (FORMAT csv, HEADER)");
        Timed whole = () -> howdah(session, sample, target, LoadOptions.ALL_OR_NOTHING);
        Timed collecting = () -> howdah(session, sample, target, LoadOptions.rejectsBeside(csv));
        double[] times = alternately(psql, whole, empty);
        figures.add("import of a million rows, all or nothing", ROWS / times[1], "rows/s");
        figures.add("import, all or nothing, against psql's \\copy", times[0] / times[1], "x");
        times = alternately(psql, collecting, empty);
        figures.add("import of a million rows, rejects collected", ROWS / times[1], "rows/s");
        figures.add("import, rejects collected, against psql's \\copy", times[0] / times[1], "x");
    }

    private void formats(Session session, Path folder) throws Exception {
        for (ExportFormat format :
                List.of(
                        ExportFormat.JSON_LINES,
                        ExportFormat.INSERT,
                        ExportFormat.PARQUET,
                        ExportFormat.XLSX)) {
            Path file = folder.resolve("rows." + format.extension());
            // A sheet has no room for a million rows and a header of more than one line.
            long begun = System.nanoTime();
            howdah(session, format, file);
            double seconds = (System.nanoTime() - begun) / 1e9;
            figures.add("export as " + format.title(), ROWS / seconds, "rows/s");
            Files.delete(file);
        }
    }

    /// The medians of both in seconds, one run of each in turn.
    private static double[] alternately(Timed psql, Timed howdah, Timed before) throws Exception {
        double[] theirs = new double[REPEATS];
        double[] ours = new double[REPEATS];
        for (int i = -1; i < REPEATS; i++) {
            double their = seconds(psql, before);
            double our = seconds(howdah, before);
            if (i >= 0) {
                theirs[i] = their;
                ours[i] = our;
            }
        }
        Arrays.sort(theirs);
        Arrays.sort(ours);
        return new double[] {theirs[REPEATS / 2], ours[REPEATS / 2]};
    }

    private static double seconds(Timed timed, Timed before) throws Exception {
        before.run();
        long begun = System.nanoTime();
        timed.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void howdah(Session session, ExportFormat format, Path file) throws IOException {
        ExportOutcome outcome =
                new ExportRun(session, rows -> {})
                        .toFile(
                                new ExportSource.Table(SOURCE),
                                format,
                                ExportOptions.of(format),
                                file);
        if (!(outcome instanceof ExportOutcome.Done)) {
            throw new IOException(outcome.toString());
        }
    }

    private static void howdah(
            Session session, FileSample sample, LoadTarget target, LoadOptions options)
            throws IOException {
        LoadOutcome outcome =
                new LoadRun(session, (fraction, rows, rejected) -> {})
                        .run(sample, sample.settings(), target, options);
        if (!(outcome instanceof LoadOutcome.Done done) || done.rows() != ROWS) {
            throw new IOException(outcome.toString());
        }
    }

    private static void execute(Session session, String sql) {
        Outcome outcome =
                session.run(
                        SqlStatement.of(sql),
                        new RunListener() {
                            @Override
                            public RowSink columns(List<ResultColumn> columns) {
                                throw new IllegalStateException("No rows are expected");
                            }
                        });
        if (!(outcome instanceof Outcome.Completed)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static void psql(ScratchDatabase database, String command)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(PSQL)) {
            return;
        }
        var builder =
                new ProcessBuilder(
                        PSQL.toString(),
                        "-X",
                        "-q",
                        "-h",
                        database.host(),
                        "-p",
                        String.valueOf(database.port()),
                        "-U",
                        database.user(),
                        "-d",
                        database.name(),
                        "-c",
                        command);
        builder.environment().put("PGPASSWORD", database.password());
        if (builder.inheritIO().start().waitFor() != 0) {
            throw new IOException("psql failed");
        }
    }

    private static ConnectionPools pools(ScratchDatabase database) {
        Endpoint endpoint =
                Endpoint.of(database.host(), database.port(), database.name(), database.user());
        EndpointSource source = () -> new EndpointSource.Access(endpoint, database.password());
        return new ConnectionPools(
                source,
                new Secrets(new NoKeyring(), PgEnvironment.empty("nobody")),
                PoolLimits.STANDARD,
                InstantSource.system());
    }

    private static final class NoKeyring implements Keyring {
        @Override
        public Optional<String> read(String account) {
            return Optional.empty();
        }

        @Override
        public void write(String account, String password) {}

        @Override
        public void delete(String account) {}
    }
}
