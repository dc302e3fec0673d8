package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Source;
import io.howdah.plan.Worker;
import io.howdah.plan.measure.Measures;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Reads thousands of damaged inputs of every kind. `-Dplan.fuzz=1000000` reads more, and
/// `-Dplan.fuzz.seed=…` others.
class PlanFuzzTest {

    private static final int COUNT = Integer.getInteger("plan.fuzz", 6_000);
    private static final long SEED = Long.getLong("plan.fuzz.seed", 20_260_101L);
    private static final int BATCH = 500;

    /// Finds a hang only: a batch takes a fraction of a second.
    private static final Duration HANG = Duration.ofSeconds(60);

    private final List<String> originals = PlanSamples.all();

    @Test
    void neitherThrowsNorHangsNorGrowsWhateverIsDamaged() {
        for (int first = 0; first < COUNT; first += BATCH) {
            var random = new Random(SEED + first);
            int from = first;
            assertTimeoutPreemptively(
                    HANG, () -> batch(random), () -> "a batch hangs: seed " + (SEED + from));
        }
    }

    @Test
    void aDurationWithoutANumberIsNoEntry() {
        read("2026-11-21 03:55:27.248 UTC [1] LOG:  duration: ms  plan:\n\tSeq Scan on t\n");
    }

    @Test
    void endsAValueWhoseQuoteIsNeverClosed() {
        String text = "Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)\n  Filter: (a <> 'x\n";
        String yaml = "- Plan:\n    Node Type: \"Seq Scan\"\n    Filter: \"(a <> 'x\n";
        String prose = "and so it goes on and on and on\n".repeat(40_000);

        assertTimeoutPreemptively(
                HANG,
                () -> {
                    read(text + prose);
                    read(yaml + prose);
                });
    }

    private void batch(Random random) {
        var mutation = new Mutation(random);
        for (int i = 0; i < BATCH; i++) {
            String text = originals.get(random.nextInt(originals.size()));
            String other = originals.get(random.nextInt(originals.size()));
            read(mutation.of(text, other));
        }
    }

    private static void read(String text) {
        ReadResult result;
        try {
            result = PlanReader.read(text);
            result.plans().forEach(Measures::of);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("Reading or measuring fails:\n" + text, e);
        }
        assertThat(size(result))
                .as("what is kept of %d characters:%n%s", text.length(), text)
                .isLessThanOrEqualTo(1_000 + 16L * text.length());
        assertThat(result.plans().isEmpty() && result.warnings().isEmpty())
                .as("nothing read and nothing said:%n%s", text)
                .isFalse();
    }

    /// Characters and objects that a result holds, roughly.
    private static long size(ReadResult result) {
        long size = 0;
        for (Warning warning : result.warnings()) {
            size += 1 + warning.message().length();
        }
        @Nullable Source counted = null;
        for (Plan plan : result.plans()) {
            // The plans of one document share its text.
            boolean shared = plan.source() == counted;
            counted = plan.source();
            size += 20 + (shared ? 0 : counted.text().length());
            size += String.valueOf(plan.statement()).length() + length(plan.properties());
            for (PlanNode node : plan.nodes()) {
                size += 10 + length(node.properties()) + String.valueOf(node.target()).length() / 4;
                for (Worker worker : node.workers()) {
                    size += 10 + length(worker.properties());
                }
            }
        }
        return size;
    }

    private static long length(java.util.Map<String, String> properties) {
        return properties.entrySet().stream()
                .mapToLong(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
    }
}
