package io.howdah.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Just-in-time compilation of the query, leader and workers together.
///
/// @param functions how many functions were compiled
/// @param options such as `Inlining` → `false`
/// @param times milliseconds by phase: Generation (and Deform as its part), Inlining, Optimization,
///     Emission, Total. They are part of the execution time and never added to it: code is generated
///     before the first node runs, the rest happens inside the nodes.
public record Jit(
        long functions, SequencedMap<String, String> options, SequencedMap<String, Double> times) {

    public Jit {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
        times = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(times));
    }

    public @Nullable Double totalMs() {
        return times.get("Total");
    }
}
