package io.howdah.ui.editor.text;

import io.howdah.bench.Figures;
import io.howdah.testing.Fx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What one key costs in a script of 18 MB: the time that it takes on the window's thread, with
/// everything that it leaves to be done there.
@Tag("bench")
class SqlAreaBench {

    private static final int LINES = 200_000;
    private static final int KEYS = 200;
    private static final int WARM = 100;

    /// Work, whatever else the machine does.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));
    private final TextStage stage = new TextStage();

    @Test
    void key() throws IOException, InterruptedException {
        String script = script();
        figures.add("18 MB: the longest stall while it is opened", open(script), "ms");
        keys("a letter at the top", 0, false);
        keys("a letter in the middle", script.length() / 2, false);
        keys("a letter at the end", script.length(), false);
        keys("a new line in the middle", script.length() / 2, true);
        figures.add("a quote that opens in the middle", quote(script.length() / 2), "ms");
        String values = "(1, 'thing', 2.5), ".repeat(500_000 / 19);
        stage.load("|insert into t values " + values + "(2, 'x', 3);\n");
        keys("a letter in a line of 500,000 characters", 7, false);
        keys("a letter at the end of a line of 500,000 characters", 450_000, false);
        figures.write(Path.of("target", "bench.json"));
    }

    /// Prepares the text on this thread while the window's thread is watched.
    private double open(String script) {
        long begun = System.nanoTime();
        PreparedText ready = PreparedText.of(script);
        figures.add("18 MB: made ready beside", (System.nanoTime() - begun) / 1e6, "ms");
        double[] stalls = new double[2];
        Fx.run(() -> {
            long before = CPU.getCurrentThreadCpuTime();
            stage.show(ready, 0);
            stalls[0] = (CPU.getCurrentThreadCpuTime() - before) / 1e6;
        });
        Fx.run(() -> {
            long before = CPU.getCurrentThreadCpuTime();
            stage.text().area().getScene().getRoot().applyCss();
            stage.text().area().getScene().getRoot().layout();
            stalls[1] = (CPU.getCurrentThreadCpuTime() - before) / 1e6;
        });
        return Math.max(stalls[0], stalls[1]);
    }

    private void keys(String what, int place, boolean enter) throws InterruptedException {
        moveTo(place);
        double[] times = new double[KEYS];
        for (int i = 0; i < WARM + KEYS; i++) {
            double time = press(enter ? KeyCode.ENTER : KeyCode.A, enter ? "\r" : "a");
            if (i >= WARM) {
                times[i - WARM] = time;
            }
        }
        Arrays.sort(times);
        figures.add("18 MB: " + what + ", median", times[KEYS / 2], "ms");
        figures.add("18 MB: " + what + ", 95th percentile", times[KEYS * 95 / 100], "ms");
        System.out.printf(
                "%s: median %.1f ms, 95 %% %.1f ms, most %.1f ms%n",
                what, times[KEYS / 2], times[KEYS * 95 / 100], times[KEYS - 1]);
    }

    private double quote(int place) throws InterruptedException {
        moveTo(place);
        return press(KeyCode.QUOTE, "'");
    }

    private void moveTo(int place) {
        Fx.run(() -> {
            stage.text().area().moveTo(place);
            stage.text().area().requestFollowCaret();
        });
        Fx.picture(stage.text().area().getScene(), "bench-editor");
    }

    /// From the key to the moment at which the thread has nothing left to do for it.
    private double press(KeyCode code, String typed) throws InterruptedException {
        var done = new CountDownLatch(1);
        long[] busy = new long[1];
        Platform.runLater(() -> {
            long begun = CPU.getCurrentThreadCpuTime();
            var area = stage.text().area();
            area.fireEvent(key(KeyEvent.KEY_PRESSED, code, ""));
            if (code != KeyCode.ENTER) {
                area.fireEvent(key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, typed));
            }
            area.getScene().getRoot().applyCss();
            area.getScene().getRoot().layout();
            rest(begun, busy, done);
        });
        if (!done.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The key was not handled.");
        }
        return busy[0] / 1e6;
    }

    /// What was left for later, with the layout that it causes.
    private void rest(long begun, long[] busy, CountDownLatch done) {
        Platform.runLater(() -> {
            stage.text().area().getScene().getRoot().applyCss();
            stage.text().area().getScene().getRoot().layout();
            busy[0] = CPU.getCurrentThreadCpuTime() - begun;
            done.countDown();
        });
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, KeyCode code, String typed) {
        return new KeyEvent(type, typed, typed, code, false, false, false, false);
    }

    private static String script() {
        var script = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            script.append("INSERT INTO sales.item (id, name, price) VALUES (")
                    .append(i)
                    .append(", 'thing number ")
                    .append(i)
                    .append("', 12.50 + ")
                    .append(i % 97)
                    .append(");\n");
        }
        return script.toString();
    }
}
