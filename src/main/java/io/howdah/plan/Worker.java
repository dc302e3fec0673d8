package io.howdah.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What one parallel worker reported for one node.
///
/// @param number from 0; the leader is not among the workers
/// @param properties sort method, JIT and whatever else was printed, as in [PlanNode]
public record Worker(
        int number,
        @Nullable Actual actual,
        Resources resources,
        SequencedMap<String, String> properties) {

    public Worker {
        properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
    }

    /// The same worker with other words in its properties.
    public Worker withProperties(SequencedMap<String, String> other) {
        return new Worker(number, actual, resources, other);
    }
}
