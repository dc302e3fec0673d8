package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SpokenProgressTest {

    private final StringWriter said = new StringWriter();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final SpokenProgress progress =
            new SpokenProgress(new PrintWriter(said, true), now::get);

    private void pass(long millis) {
        now.updateAndGet(instant -> instant.plusMillis(millis));
    }

    @Test
    void keepsSilentAboutQuickWork() {
        progress.report(0, "Starting");
        pass(1_900);
        progress.report(1, "Running");
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void saysNowAndThenHowFarLongWorkIs() {
        progress.report(0, "Starting");
        pass(2_000);
        progress.report(0.254, "Writing rows");
        pass(500);
        progress.report(0.3, "Writing rows");
        pass(2_000);
        progress.report(1, "Ready");
        assertThat(said.toString().lines()).containsExactly(" 25 % Writing rows", "100 % Ready");
    }
}
