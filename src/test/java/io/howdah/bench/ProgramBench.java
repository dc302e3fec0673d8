package io.howdah.bench;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Holder;
import io.howdah.connect.Keyring;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Secrets;
import io.howdah.embedded.EmbeddedEndpoint;
import io.howdah.embedded.EmbeddedServer;
import io.howdah.embedded.Progress;
import io.howdah.embedded.RunningServer;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowMemory;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Start times, the sample's build, and fetching a million rows beside psql in the same run.
@Tag("bench")
class ProgramBench {

    private static final int ROWS = 1_000_000;
    private static final int REPEATS = 5;
    private static final Pattern PAINTED = Pattern.compile("plan painted after (\\d+) ms");
    private static final String QUERY =
            "SELECT g AS id, g * 2 AS twice, 'name ' || g AS name, g % 7 AS weekday, g / 3.0 AS third, "
                    + "now() AS at, md5(g::text) AS hash, g % 2 = 0 AS even, 'constant text' AS words, g::bigint AS big "
                    + "FROM generate_series(1, "
                    + ROWS
                    + ") AS g";

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));

    @Test
    void measure(@TempDir Path folder) throws Exception {
        Path howdah = Path.of(System.getProperty("howdah.distribution"), "bin", "howdah");
        if (Files.isExecutable(howdah)) {
            starts(howdah, folder.resolve("start"));
        }
        Path data = folder.resolve("data");
        long begun = System.nanoTime();
        RunningServer first = EmbeddedServer.at(data).start(Progress.SILENT);
        figures.add("embedded first start", millis(begun), "ms");
        first.close();
        begun = System.nanoTime();
        try (RunningServer server = EmbeddedServer.at(data).start(Progress.SILENT)) {
            figures.add("embedded warm start", millis(begun), "ms");
            begun = System.nanoTime();
            new SampleDatabase(server).build(Progress.SILENT);
            figures.add("sample database build", millis(begun), "ms");
            fetch(data, server);
        }
        figures.write(Path.of("target", "bench.json"));
    }

    private void starts(Path howdah, Path data) throws Exception {
        run(howdah, data, "", "--version");
        figures.add("howdah --version", median(() -> run(howdah, data, "", "--version")), "ms");
        String headless =
                "-Dglass.platform=Headless -Dprism.order=sw -Dhowdah.exitAfterFirstPaint=true";
        run(howdah, data, headless);
        figures.add(
                "window to first paint and exit", median(() -> run(howdah, data, headless)), "ms");
        Path plan = Files.writeString(data.resolve("plan.txt"), LargePlans.joins(10_000));
        figures.add(
                "10,000 nodes from paste to first picture, first plan of a start",
                median(() -> firstPlan(howdah, data, headless + " -Dhowdah.firstPlan=" + plan)),
                "ms");
    }

    private interface Timed {
        double run() throws Exception;
    }

    private static double median(Timed timed) throws Exception {
        double[] times = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            times[i] = timed.run();
        }
        Arrays.sort(times);
        return times[REPEATS / 2];
    }

    private static double run(Path howdah, Path data, String options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(howdah.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(data.resolveSibling("output").toFile());
        builder.environment().put("HOWDAH_DATA", data.toString());
        builder.environment().put("HOWDAH_JAVA_OPTIONS", options);
        long begun = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code);
        }
        return millis(begun);
    }

    /// What the program itself measured: from the plan's text to its picture.
    private static double firstPlan(Path howdah, Path data, String options)
            throws IOException, InterruptedException {
        run(howdah, data, options);
        String output = Files.readString(data.resolveSibling("output"));
        Matcher painted = PAINTED.matcher(output);
        if (!painted.find()) {
            throw new IOException("No plan was painted: " + output);
        }
        return Double.parseDouble(painted.group(1));
    }

    private void fetch(Path data, RunningServer server) throws Exception {
        double psql = Double.NaN;
        if (Files.isExecutable(Path.of("/usr/bin/psql"))) {
            psql(server);
            psql = median(() -> psql(server));
            figures.add("psql FETCH_COUNT=1000, rows per second", ROWS / psql * 1000, "rows/s");
        }
        try (var embedded =
                        new EmbeddedEndpoint(
                                EmbeddedServer.at(data), SampleDatabase.NAME, Progress.SILENT);
                var pools =
                        new ConnectionPools(
                                embedded,
                                new Secrets(new NoKeyring(), PgEnvironment.empty("nobody")),
                                PoolLimits.STANDARD,
                                InstantSource.system());
                var session = new Session(pools.pool(Profile.EMBEDDED), new Holder("bench", ""))) {
            howdah(session, data);
            List<Fetched> runs = new ArrayList<>();
            for (int i = 0; i < REPEATS; i++) {
                runs.add(howdah(session, data));
            }
            runs.sort(Comparator.comparingDouble(Fetched::millis));
            Fetched middle = runs.get(REPEATS / 2);
            figures.add("Howdah, first row after", middle.firstRow(), "ms");
            figures.add("Howdah, rows per second", ROWS / middle.millis() * 1000, "rows/s");
            figures.add("Howdah's rows per second against psql's", psql / middle.millis(), "x");
            figures.add("memory per row of ten columns", middle.bytes() / (double) ROWS, "bytes");
        }
    }

    private static double psql(RunningServer server) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        "/usr/bin/psql",
                        "-X",
                        "-q",
                        "-A",
                        "-t",
                        "-v",
                        "FETCH_COUNT=1000",
                        "-h",
                        server.host(),
                        "-p",
                        String.valueOf(server.port()),
                        "-U",
                        server.user(),
                        "-d",
                        SampleDatabase.NAME,
                        "-o",
                        "/dev/null",
                        "-c",
                        QUERY);
        builder.environment().put("PGPASSWORD", server.password());
        long begun = System.nanoTime();
        if (builder.inheritIO().start().waitFor() != 0) {
            throw new IOException("psql failed");
        }
        return millis(begun);
    }

    private record Fetched(double millis, double firstRow, long bytes) {}

    private static Fetched howdah(Session session, Path data) throws IOException {
        var memory = new RowMemory(RowMemory.STANDARD_LIMIT);
        PackedRows[] kept = new PackedRows[1];
        double[] first = {-1};
        long begun = System.nanoTime();
        session.run(
                SqlStatement.of(QUERY),
                new RunListener() {
                    @Override
                    public RowSink columns(List<ResultColumn> columns) {
                        kept[0] = new PackedRows(columns.size(), memory, data.resolve("spill"));
                        return kept[0];
                    }

                    @Override
                    public void fetched(long rows) {
                        if (first[0] < 0) {
                            first[0] = millis(begun);
                        }
                    }
                });
        double took = millis(begun);
        try (PackedRows rows = kept[0]) {
            if (rows.rowCount() != ROWS) {
                throw new IOException("Only " + rows.rowCount() + " rows came");
            }
            return new Fetched(took, first[0], memory.used());
        }
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
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
