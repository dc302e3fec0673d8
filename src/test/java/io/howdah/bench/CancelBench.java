package io.howdah.bench;

import io.howdah.query.CollectingListener;
import io.howdah.query.DeadLink;
import io.howdah.query.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long a tab is held after its statement was cancelled, on a link that works and on one that swallows
/// everything.
@Tag("bench")
class CancelBench {

    private static final Path FIGURES = Path.of("target", "bench.json");

    private final Figures figures = Figures.in(FIGURES);

    private void cancel(String name, DeadLink link, CompletableFuture<Outcome> outcome)
            throws IOException {
        long begun = System.nanoTime();
        link.database().session().cancel();
        outcome.join();
        figures.add("cancel: " + name, (System.nanoTime() - begun) / 1e6, "ms");
        figures.write(FIGURES);
    }

    @Test
    void whileTheServerAnswers() throws IOException {
        try (DeadLink link = new DeadLink()) {
            var outcome = link.start("SELECT pg_sleep(600)");
            link.awaitSleep();
            cancel("server answers", link, outcome);
        }
    }

    @Test
    void deadBeforeTheAnswer() throws IOException {
        try (DeadLink link = new DeadLink()) {
            var outcome = link.start("SELECT pg_sleep(600)");
            link.awaitSleep();
            link.proxy().die();
            cancel("dead link, before the answer", link, outcome);
        }
    }

    @Test
    void deadAmongTheRows() throws Exception {
        try (DeadLink link = new DeadLink()) {
            CountDownLatch some = new CountDownLatch(1);
            CollectingListener listener = link.dyingAfter(5000, some);
            var outcome = link.start("SELECT generate_series(1, 100000000)", listener);
            some.await();
            cancel("dead link, among the rows", link, outcome);
        }
    }
}
