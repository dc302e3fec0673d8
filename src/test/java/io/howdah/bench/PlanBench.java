package io.howdah.bench;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanFormat;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.plan.read.Sink;
import io.howdah.plan.read.Warning;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long plans of any size take to read, to measure and to judge, and how fast a log streams.
@Tag("bench")
class PlanBench {

    private static final int WARM_UP = 40;
    private static final int REPEATS = 15;
    private static final long LOG_CHARACTERS = 50_000_000;

    private static final List<PlanFormat> FORMATS = List.of(PlanFormat.TEXT, PlanFormat.JSON);

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));

    @Test
    void measure() throws IOException {
        for (PlanFormat format : FORMATS) {
            // Twice the nodes should take twice the time.
            for (int nodes : new int[] {6_250, 10_000, 12_500, 25_000, 50_000}) {
                figures.add(
                        name(nodes + " wide nodes", format),
                        analyse(LargePlans.wide(nodes, format)),
                        "ms");
            }
            for (int levels : new int[] {1_000, 2_000, 4_000}) {
                figures.add(
                        name(levels + " levels", format),
                        analyse(LargePlans.deep(levels, format)),
                        "ms");
            }
        }
        findings();
        stream();
        figures.write(Path.of("target", "bench.json"));
    }

    private static String name(String what, PlanFormat format) {
        return "plan of %s, %s, read and measured".formatted(what, format);
    }

    private void findings() {
        for (int levels : new int[] {1_000, 2_000}) {
            Measures measures = measures(LargePlans.lookups(levels));
            figures.add(
                    "findings in %d levels of joins with VERBOSE".formatted(levels),
                    median(() -> Findings.of(measures, ServerFacts.NONE).ranked().size()),
                    "ms");
        }
    }

    private static double analyse(String text) {
        return median(() -> measures(text).nodes().size());
    }

    private static Measures measures(String text) {
        return Measures.of(PlanReader.read(text).plans().getFirst());
    }

    /// @param work gives how much it found
    private static double median(IntSupplier work) {
        for (int i = 0; i < WARM_UP; i++) {
            once(work);
        }
        double[] times = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            times[i] = once(work);
        }
        Arrays.sort(times);
        return times[REPEATS / 2];
    }

    private static double once(IntSupplier work) {
        long begun = System.nanoTime();
        int found = work.getAsInt();
        double millis = (System.nanoTime() - begun) / 1e6;
        if (found == 0) {
            throw new IllegalStateException("Nothing was found");
        }
        return millis;
    }

    private void stream() throws IOException {
        String entry =
                "2026-01-01 00:00:00 UTC [1] LOG:  duration: 12.5 ms  plan:\n\tQuery Text: SELECT *\n\tFROM parts;\n\t"
                        + LargePlans.wide(20, PlanFormat.TEXT).strip().replace("\n", "\n\t")
                        + "\n";
        var counted = new long[1];
        var sink =
                new Sink() {
                    @Override
                    public void plan(Plan plan) {
                        counted[0]++;
                    }

                    @Override
                    public void warning(Warning warning) {}
                };
        PlanReader.read(new Repeated(entry, LOG_CHARACTERS / 10), sink);
        counted[0] = 0;
        long begun = System.nanoTime();
        PlanReader.read(new Repeated(entry, LOG_CHARACTERS), sink);
        double seconds = (System.nanoTime() - begun) / 1e9;
        figures.add("log of 50 MB, read as a stream", LOG_CHARACTERS / 1e6 / seconds, "MB/s");
        figures.add("plans in it", (double) counted[0], "plans");
        figures.add("heap that reading it keeps", kept(entry, sink), "MB");
    }

    // What is reachable in the middle of the log, beyond what was there before.
    private static double kept(String entry, Sink sink) throws IOException {
        double before = usedMegabytes();
        var middle = new double[1];
        PlanReader.read(
                new Repeated(entry, LOG_CHARACTERS) {
                    @Override
                    void deliveredMore() {
                        if (middle[0] == 0 && delivered > LOG_CHARACTERS / 2) {
                            middle[0] = usedMegabytes();
                        }
                    }
                },
                sink);
        return Math.max(0, middle[0] - before);
    }

    private static double usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /// Delivers a text again and again without holding more than one.
    private static class Repeated extends Reader {

        private final String text;
        private final long length;
        long delivered;

        Repeated(String text, long length) {
            this.text = text;
            this.length = length;
        }

        void deliveredMore() {}

        @Override
        public int read(char[] buffer, int offset, int count) {
            if (delivered >= length) {
                return -1;
            }
            int start = (int) (delivered % text.length());
            int part = Math.min(count, text.length() - start);
            text.getChars(start, start + part, buffer, offset);
            delivered += part;
            deliveredMore();
            return part;
        }

        @Override
        public void close() {}
    }
}
