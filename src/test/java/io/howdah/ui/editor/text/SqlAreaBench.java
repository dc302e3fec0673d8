package io.howdah.ui.editor.text;

import io.howdah.bench.Figures;
import io.howdah.testing.Fx;
import io.howdah.ui.fx.Frames;
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
/// the frame that shows it.
@Tag("bench")
class SqlAreaBench {

    private static final int LINES = 200_000;
    private static final int KEYS = 200;
    private static final int FIRST = 50;

    /// Letters after which a person goes to another line.
    private static final int A_LINE = 50;

    /// At each place, so that what it compiles is compiled.
    private static final int WARM = 200;

    /// Work, whatever else the machine does.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));
    private final TextStage stage = new TextStage();

    /// Whether all letters go into one line, which soon moves sideways with each.
    private boolean wide;

    @Test
    void key() throws IOException, InterruptedException {
        String script = script();
        figures.add("18 MB: the longest stall while it is opened", open(script), "ms");
        figures.add(
                "18 MB: the first letters, before any code is compiled, median",
                press(FIRST, false)[FIRST / 2],
                "ms");
        press(WARM, false);
        keys("a letter at the top", 0, false);
        keys("a letter in the middle", script.length() / 2, false);
        keys("a letter at the end", script.length(), false);
        wide = true;
        keys("a letter in a line wider than the window", script.length() / 2, false);
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
        press(WARM, enter);
        double[] times = press(KEYS, enter);
        figures.add("18 MB: " + what + ", median", times[KEYS / 2], "ms");
        figures.add("18 MB: " + what + ", 95th percentile", times[KEYS * 95 / 100], "ms");
        System.out.printf(
                "%s: median %.1f ms, 95 %% %.1f ms, most %.1f ms%n",
                what, times[KEYS / 2], times[KEYS * 95 / 100], times[KEYS - 1]);
    }

    /// What so many keys took, the quickest first.
    private double[] press(int count, boolean enter) throws InterruptedException {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            if (i % A_LINE == 0 && !wide) {
                nextLine();
            }
            times[i] = press(enter ? KeyCode.ENTER : KeyCode.A, enter ? "\r" : "a");
        }
        Arrays.sort(times);
        return times;
    }

    private void nextLine() {
        Fx.run(() -> {
            var area = stage.text().area();
            int line = Math.min(area.getCurrentParagraph() + 1, area.getParagraphs().size() - 1);
            area.moveTo(line, 0);
        });
        Fx.picture(stage.text().area().getScene(), "bench-editor");
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

    /// The work that a key makes: handling it, the frame that shows it, and what that leaves for later.
    private double press(KeyCode code, String typed) throws InterruptedException {
        var done = new CountDownLatch(1);
        long[] busy = new long[1];
        Platform.runLater(() -> {
            long begun = CPU.getCurrentThreadCpuTime();
            afterFrame(() ->
                    afterFrame(() -> {
                        busy[0] = CPU.getCurrentThreadCpuTime() - begun;
                        done.countDown();
                    }));
            var area = stage.text().area();
            area.fireEvent(key(KeyEvent.KEY_PRESSED, code, ""));
            if (code != KeyCode.ENTER) {
                area.fireEvent(key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, typed));
            }
        });
        if (!done.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The key was not handled.");
        }
        return busy[0] / 1e6;
    }

    /// Asking the scene for styles and layout would style all of it anew, which no frame does.
    private void afterFrame(Runnable then) {
        Frames.afterNext(stage.text().area().getScene(), then);
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
