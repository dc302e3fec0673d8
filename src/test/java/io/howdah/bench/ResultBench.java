package io.howdah.bench;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowMemory;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.SqlStatement;
import io.howdah.query.TestSession;
import io.howdah.query.rows.Aggregates;
import io.howdah.query.rows.CellArea;
import io.howdah.query.rows.CellRange;
import io.howdah.query.rows.Condition;
import io.howdah.query.rows.Needle;
import io.howdah.query.rows.Operator;
import io.howdah.query.rows.RowFilter;
import io.howdah.query.rows.RowSearch;
import io.howdah.query.rows.RowSort;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.SortKey;
import io.howdah.query.rows.StopSign;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.fx.VirtualBackground;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.view.ValuePane;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Results as large as the program promises to bear; run it with `-Xmx1g`.
@Tag("bench")
class ResultBench {

    private static final Path FIGURES = Path.of("target", "bench.json");
    private static final int FRAMES = 200;

    private final Figures figures = Figures.in(FIGURES);

    private static final class Kept implements RunListener {

        private final Path folder;
        private final long begun = System.nanoTime();
        private PackedRows rows;
        private List<ResultColumn> columns = List.of();
        private double firstRows = -1;

        Kept(Path folder) {
            this.folder = folder;
            rows = new PackedRows(0, new RowMemory(0), folder);
        }

        @Override
        public RowSink columns(List<ResultColumn> described) {
            columns = described;
            rows =
                    new PackedRows(
                            described.size(), new RowMemory(RowMemory.STANDARD_LIMIT), folder);
            return rows;
        }

        @Override
        public void fetched(long count) {
            if (firstRows < 0) {
                firstRows = millis(begun);
            }
        }

        ResultViewModel model() {
            return new ResultViewModel(columns, rows);
        }
    }

    private static Kept fetch(TestSession session, String sql, Path folder) {
        var kept = new Kept(folder);
        var outcome = session.session().run(SqlStatement.of(sql), kept);
        if (kept.rows.rowCount() != outcome.rows() || outcome.rows() == 0) {
            throw new IllegalStateException(outcome.toString());
        }
        return kept;
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    @Test
    void measure(@TempDir Path folder) throws IOException {
        try (TestSession session = TestSession.open()) {
            tenMillionRows(session, folder);
            manyColumns(session, folder);
            largeCell(session, folder);
        }
        figures.write(FIGURES);
    }

    private void tenMillionRows(TestSession session, Path folder) throws IOException {
        String sql =
                "SELECT g AS id, g * 2::bigint AS twice, 'name ' || g AS name, g % 7 AS weekday, g / 3.0 AS third, "
                        + "now() + g * interval '1 s' AS at, md5(g::text) AS hash, g % 2 = 0 AS even, "
                        + "'constant text' AS words, g::bigint AS big FROM generate_series(1, 10000000) AS g";
        long begun = System.nanoTime();
        Kept kept = fetch(session, sql, folder);
        figures.add("grid: 10 million rows fetched", millis(begun) / 1e3, "s");
        figures.add("grid: first rows after", kept.firstRows, "ms");
        figures.add("grid: bytes a row of ten columns", kept.rows.byteCount() / 1e7, "bytes");
        figures.add("grid: heap in use with 10 million rows", usedHeap(), "MB");
        RowView all = RowView.all(kept.rows.rowCount());
        scroll(
                "10 million rows",
                kept.model(),
                grid ->
                        frame -> {
                            int last = grid.model().placeCount() - 1;
                            grid.model()
                                    .selection()
                                    .select((int) ((long) last * frame / (FRAMES - 1)), 2);
                            grid.reveal();
                        });
        timed("sort by number", () -> sort(kept, all, 4, true));
        timed("sort by text", () -> sort(kept, all, 6, false));
        timed("sort by moment", () -> sort(kept, all, 5, true));
        timed(
                "filter",
                () ->
                        new RowFilter(kept.rows, kept.columns, StopSign.NEVER)
                                .filter(
                                        all,
                                        List.of(new Condition(4, Operator.GREATER, "3000000"))));
        timed(
                "search in all columns",
                () ->
                        RowSearch.find(
                                kept.rows,
                                all,
                                IntStream.range(0, 10).boxed().toList(),
                                Needle.text("abcdef", false),
                                StopSign.NEVER));
        timed(
                "aggregates of a column",
                () ->
                        Aggregates.of(
                                kept.rows,
                                kept.columns,
                                all,
                                IntStream.range(0, 10).boxed().toList(),
                                CellArea.of(List.of(new CellRange(0, 4, all.size() - 1, 4))),
                                StopSign.NEVER));
        figures.add("grid: heap in use after sorting them", usedHeap(), "MB");
        kept.rows.close();
    }

    private static void sort(Kept kept, RowView all, int column, boolean descending) {
        new RowSort(kept.rows, kept.columns, StopSign.NEVER)
                .sort(all, List.of(new SortKey(column, descending)));
    }

    private void timed(String name, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        figures.add("grid: 10 million rows, " + name, millis(begun) / 1e3, "s");
    }

    private static double usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private interface Step {
        IntConsumer of(ResultGrid grid);
    }

    /// Frames from a step to the painted grid, on the FX thread.
    private void scroll(String name, ResultViewModel result, Step step) {
        Stage stage = Fx.stage();
        Appearance appearance = Fx.call(Appearance::new);
        long begun = System.nanoTime();
        ResultGrid grid =
                Fx.call(() -> {
                    Fonts.load();
                    var made =
                            new ResultGrid(
                                    new GridViewModel(result, new DirectBackground()), appearance);
                    var scene = new Scene(made, 1_400, 800);
                    appearance.style(scene);
                    stage.setScene(scene);
                    stage.show();
                    made.layout();
                    scene.snapshot(null);
                    return made;
                });
        figures.add("grid: " + name + " shown after", millis(begun), "ms");
        var times = new double[FRAMES];
        IntConsumer move = step.of(grid);
        for (int i = 0; i < FRAMES; i++) {
            int frame = i;
            times[i] =
                    Fx.call(() -> {
                        long start = System.nanoTime();
                        move.accept(frame);
                        grid.layout();
                        return millis(start);
                    });
        }
        Arrays.sort(times);
        figures.add("grid: " + name + ", a frame (median)", times[FRAMES / 2], "ms");
        figures.add("grid: " + name + ", a frame (95th)", times[FRAMES * 95 / 100], "ms");
        Fx.run(stage::hide);
    }

    private void manyColumns(TestSession session, Path folder) throws IOException {
        String sql =
                IntStream.rangeClosed(1, 1_600)
                        .mapToObj(i -> "g * " + i + " AS column_" + i)
                        .collect(
                                Collectors.joining(
                                        ", ", "SELECT ", " FROM generate_series(1, 2000) AS g"));
        Kept kept = fetch(session, sql, folder);
        scroll(
                "1,600 columns",
                kept.model(),
                grid ->
                        frame -> {
                            grid.model()
                                    .selection()
                                    .select(frame * 7, frame * 1_599 / (FRAMES - 1));
                            grid.reveal();
                        });
        kept.rows.close();
    }

    private void largeCell(TestSession session, Path folder) throws IOException {
        Kept kept = fetch(session, "SELECT repeat('0123456789 words ', 6250000) AS big", folder);
        List<Throwable> failures = new ArrayList<>();
        Stage stage = Fx.stage();
        Appearance appearance = Fx.call(Appearance::new);
        try (var background = new VirtualBackground(new PlatformFxThread(), failures::add)) {
            var pane =
                    Fx.call(() -> {
                        var made = new ValuePane(background, appearance);
                        var scene = new Scene(made, 500, 800);
                        appearance.style(scene);
                        stage.setScene(scene);
                        stage.show();
                        return made;
                    });
            var selected =
                    new ResultGrid.Selected(
                            kept.columns.getFirst(), 0, kept.rows, 0, Optional.empty());
            long begun = System.nanoTime();
            Fx.run(() -> pane.show(Optional.of(selected)));
            double longest = 0;
            while (Fx.call(() -> !(pane.getCenter() instanceof ListView<?>))) {
                longest = Math.max(longest, roundTrip(pane));
            }
            figures.add("grid: a cell of 100 MB opened after", millis(begun), "ms");
            for (int i = 0; i < 100; i++) {
                longest = Math.max(longest, roundTrip(pane));
            }
            figures.add("grid: longest stall of the window meanwhile", longest, "ms");
            Fx.run(stage::hide);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.getFirst());
        }
        kept.rows.close();
    }

    private static double roundTrip(Region pane) {
        long begun = System.nanoTime();
        Fx.run(pane::layout);
        return millis(begun);
    }
}
