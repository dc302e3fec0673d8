package io.howdah.ui.plan;

import io.howdah.bench.Figures;
import io.howdah.bench.LargePlans;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the text of a large plan to its first picture, and from there to the next ones. The window is
/// the real one, painted by the processor alone, without a display.
@Tag("bench")
class PlanViewBench {

    private static final int NODES = 10_000;
    private static final int WARM = 5;
    private static final int FRAMES = 60;
    private static final long PATIENCE_SECONDS = 60;

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));

    @Test
    void paint() throws IOException, InterruptedException {
        try (PlanWindow window = PlanWindow.openUnwatched(1440, 900)) {
            String wide = LargePlans.joins(NODES);
            figures.add("10,000 nodes from paste to first picture, cold", show(window, wide), "ms");
            figures.add("10,000 nodes from paste to first picture", warm(window, wide), "ms");
            figures.add("pan over 10,000 nodes, a frame", frames(window, false), "ms");
            figures.add("zoom over 10,000 nodes, a frame", frames(window, true), "ms");
            String partitions = LargePlans.partitions(NODES);
            figures.add(
                    "10,000 partitions from paste to first picture",
                    warm(window, partitions),
                    "ms");
            figures.add("tree table of 10,000 partitions", tab(window, PlanTab.TABLE), "ms");
            figures.add("icicle of 10,000 partitions", tab(window, PlanTab.ICICLE), "ms");
        }
        figures.write(Path.of("target", "bench.json"));
    }

    private static double warm(PlanWindow window, String text) throws InterruptedException {
        double[] times = new double[WARM];
        for (int i = 0; i < WARM; i++) {
            Fx.run(() ->
                    window.model().documents().stream().toList().forEach(window.model()::close));
            times[i] = show(window, text);
        }
        Arrays.sort(times);
        return times[WARM / 2];
    }

    private static double show(PlanWindow window, String text) throws InterruptedException {
        var painted = new CountDownLatch(1);
        long begun = System.nanoTime();
        long[] ended = new long[1];
        Fx.run(() -> {
            window.model()
                    .request(
                            new Request.OpenPlan(
                                    "",
                                    text,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()));
            PlanDocument document = (PlanDocument) window.model().selectedProperty().get();
            document.model()
                    .stageProperty()
                    .subscribe(stage -> {
                        if (stage == PlanViewModel.Stage.SHOWN) {
                            Platform.runLater(() -> {
                                window.scene().snapshot(null);
                                ended[0] = System.nanoTime();
                                painted.countDown();
                            });
                        }
                    });
        });
        if (!painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The plan was not painted.");
        }
        return (ended[0] - begun) / 1e6;
    }

    private static double frames(PlanWindow window, boolean zoom) {
        double[] times = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            double delta = i % 20 < 10 ? -30 : 30;
            times[i] =
                    Fx.call(() -> {
                        long begun = System.nanoTime();
                        scroll(window.scene(), delta, zoom);
                        window.scene().snapshot(null);
                        return (System.nanoTime() - begun) / 1e6;
                    });
        }
        Arrays.sort(times);
        return times[FRAMES / 2];
    }

    private static void scroll(Scene scene, double delta, boolean zoom) {
        Node diagram = scene.lookup("#plan-diagram");
        Event.fireEvent(
                diagram,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        400,
                        300,
                        400,
                        300,
                        false,
                        zoom,
                        false,
                        false,
                        true,
                        false,
                        delta,
                        delta,
                        delta,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private static double tab(PlanWindow window, PlanTab tab) {
        return Fx.call(() -> {
            long begun = System.nanoTime();
            window.plan().tabProperty().set(tab);
            window.scene().snapshot(null);
            return (System.nanoTime() - begun) / 1e6;
        });
    }
}
