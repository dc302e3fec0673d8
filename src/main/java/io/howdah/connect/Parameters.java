package io.howdah.connect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Connection parameters by libpq's names, as read from one text and not yet understood.
final class Parameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    void put(String name, String value) {
        values.put(name, value);
    }

    void putIfGiven(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    /// Takes what is not set yet.
    void fillFrom(Map<String, String> others) {
        others.forEach(values::putIfAbsent);
    }

    /// Removes and returns the value, if there is one that is not empty.
    Optional<String> take(String name) {
        return Optional.ofNullable(values.remove(name)).filter(value -> !value.isEmpty());
    }

    Map<String, String> rest() {
        return values;
    }
}
