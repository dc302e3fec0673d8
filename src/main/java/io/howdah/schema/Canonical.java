package io.howdah.schema;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Copies that the records keep: sorted where PostgreSQL gives the order no meaning, so that two
/// models of the same schema are equal however a server lists it.
final class Canonical {

    private Canonical() {}

    static <T> List<T> sorted(List<? extends T> items, Comparator<? super T> order) {
        return items.stream().<T>map(item -> item).sorted(order).toList();
    }

    /// Keeps the order of the options for printing; maps compare without it.
    static Map<String, String> options(Map<String, String> options) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
