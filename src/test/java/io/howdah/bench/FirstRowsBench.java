package io.howdah.bench;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.EmbeddedServer;
import io.howdah.embedded.Progress;
import io.howdah.embedded.RunningServer;
import io.howdah.testing.Fx;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.pane.ResultPane;
import io.howdah.ui.shell.Request;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the server's first batch to rows on the screen: a query whose first row comes late and tells when
/// it was made, on the same clock, through a bare cursor of the driver and through the window, in turn.
@Tag("bench")
class FirstRowsBench {

    private static final Path FIGURES = Path.of("target", "bench.json");

    /// Until the code that shows a result is compiled.
    private static final int WARM_UP = 20;

    private static final int REPEATS = 9;
    private static final int BATCH = 1_000;
    private static final String TEN_COLUMNS =
            "SELECT extract(epoch FROM clock_timestamp()) AS made, g AS id, g * 2::bigint AS twice, 'name ' || g AS name, g % 7 AS weekday, g / 3.0 AS third, "
                    + "now() + g * interval '1 s' AS at, md5(g::text) AS hash, g % 2 = 0 AS even, "
                    + "'constant text' AS words ";

    /// The server waits for half a second before it has a row, then sends one after the other.
    private static final String WAITING =
            TEN_COLUMNS
                    + "FROM (SELECT generate_series(1, 300000) AS g) AS numbers, (SELECT pg_sleep(0.5)) AS late";

    /// The server sorts everything before it has a row.
    private static final String SORTING =
            TEN_COLUMNS + "FROM generate_series(1, 200000) AS g ORDER BY md5(g::text)";

    private record Painted(double behindServer, double processor) {}

    private final Figures figures = Figures.in(FIGURES);

    @Test
    void measure(@TempDir Path folder) throws Exception {
        try (RunningServer server = EmbeddedServer.at(folder).start(Progress.SILENT);
                Connection driver = server.connect("postgres");
                TestWindow window = TestWindow.open(folder)) {
            driver.setAutoCommit(false);
            compare("after half a second", WAITING, driver, window);
            compare("of a sort", SORTING, driver, window);
        }
        figures.write(FIGURES);
    }

    private void compare(String name, String sql, Connection driver, TestWindow window)
            throws Exception {
        open(sql, window);
        for (int i = 0; i < WARM_UP; i++) {
            cursor(driver, sql);
            painted(window);
        }
        var atDriver = new double[REPEATS];
        var onScreen = new double[REPEATS];
        var processor = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            atDriver[i] = cursor(driver, sql);
            Painted painted = painted(window);
            onScreen[i] = painted.behindServer();
            processor[i] = painted.processor();
        }
        Arrays.sort(atDriver);
        Arrays.sort(onScreen);
        Arrays.sort(processor);
        double driverMiddle = atDriver[REPEATS / 2];
        double screenMiddle = onScreen[REPEATS / 2];
        figures.add(
                "first rows " + name + ", at a bare cursor behind the server", driverMiddle, "ms");
        figures.add("first rows " + name + ", on the screen behind the server", screenMiddle, "ms");
        figures.add(
                "first rows " + name + ", on the screen behind the cursor",
                screenMiddle - driverMiddle,
                "ms");
        figures.add(
                "first rows " + name + ", processor time of the window's thread",
                processor[REPEATS / 2],
                "ms");
    }

    private static double cursor(Connection driver, String sql) throws SQLException {
        try (Statement statement = driver.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery(sql)) {
                if (!rows.next()) {
                    throw new IllegalStateException("No rows came.");
                }
                return millisSince(rows.getString(1));
            }
        } finally {
            driver.rollback();
        }
    }

    private static void open(String sql, TestWindow window) {
        Fx.run(() -> {
            List.copyOf(window.model().documents()).forEach(window.model()::close);
            window.model()
                    .request(
                            new Request.OpenEditor(
                                    Profile.EMBEDDED,
                                    Optional.of("postgres"),
                                    "First rows",
                                    sql,
                                    false));
        });
        Fx.waitUntil("the editor is there", () -> button("#editor-run-all", window).isPresent());
    }

    /// Runs the tab's query as a person does, until a pulse has laid rows out.
    private static Painted painted(TestWindow window) throws Exception {
        var shown = new CompletableFuture<Painted>();
        Runnable[] look = {null};
        long[] begun = {0};
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Fx.run(() -> {
            Scene scene = window.scene();
            var results = (TabPane) scene.lookup(".results");
            Optional<ResultGrid> before = grid(results);
            look[0] =
                    () ->
                            grid(results)
                                    .filter(grid ->
                                            !before.equals(Optional.of(grid)) && isFilled(grid))
                                    .ifPresent(grid ->
                                            shown.complete(
                                                    new Painted(
                                                            millisSince(
                                                                    grid.shownTexts().getFirst()),
                                                            (threads.getCurrentThreadCpuTime()
                                                                            - begun[0])
                                                                    / 1e6)));
            scene.addPostLayoutPulseListener(look[0]);
            begun[0] = threads.getCurrentThreadCpuTime();
            button("#editor-run-all", window).orElseThrow().fire();
        });
        try {
            return shown.get(60, TimeUnit.SECONDS);
        } finally {
            Fx.run(() -> window.scene().removePostLayoutPulseListener(look[0]));
            Button stop = Fx.call(() -> button("#editor-stop", window).orElseThrow());
            Fx.waitUntil("the query is done", stop::isDisabled);
        }
    }

    private static boolean isFilled(ResultGrid grid) {
        return !grid.isNeedsLayout() && !grid.shownTexts().isEmpty();
    }

    /// The grid in front.
    private static Optional<ResultGrid> grid(TabPane results) {
        return Optional.of(results.getSelectionModel().getSelectedItem().getContent())
                .filter(ResultPane.class::isInstance)
                .map(pane -> ((ResultPane) pane).grid());
    }

    private static Optional<Button> button(String id, TestWindow window) {
        return Optional.ofNullable((Button) window.scene().lookup(id));
    }

    /// From the moment that a first row tells.
    private static double millisSince(String epoch) {
        Instant now = Instant.now();
        double seconds = now.getEpochSecond() + now.getNano() / 1e9;
        return (seconds - Double.parseDouble(epoch)) * 1e3;
    }
}
