package io.howdah.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Values of parameters that go with the program. Safe from any thread.
final class SessionValues {

    private record Use(long fingerprint, String label) {}

    /// The latest use last.
    private final SequencedMap<Use, String> values = new LinkedHashMap<>();

    synchronized void remember(long fingerprint, Map<String, String> used) {
        used.forEach((label, value) -> values.putLast(new Use(fingerprint, label), value));
        while (values.size() > ParameterValues.MOST_VALUES) {
            values.pollFirstEntry();
        }
    }

    synchronized Optional<String> last(long fingerprint, String label) {
        String own = values.get(new Use(fingerprint, label));
        if (own != null || label.startsWith("$")) {
            return Optional.ofNullable(own);
        }
        return values.reversed().entrySet().stream()
                .filter(entry -> entry.getKey().label().equals(label))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    synchronized void forget(long fingerprint, Collection<String> labels) {
        labels.forEach(label -> values.remove(new Use(fingerprint, label)));
    }

    synchronized void clear() {
        values.clear();
    }
}
