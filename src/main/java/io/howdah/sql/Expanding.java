package io.howdah.sql;

import java.util.ArrayList;
import java.util.List;

/// The variables whose values a line holds at its start: a variable is not expanded within its own
/// value, directly or by way of others.
final class Expanding {

    /// @param end offset in the line at which the value ends
    private record Value(String variable, int end) {}

    private final List<Value> values = new ArrayList<>();

    void clear() {
        values.clear();
    }

    void add(String variable, int end) {
        values.add(new Value(variable, end));
    }

    boolean isWithin(String variable, int at) {
        return values.stream()
                .anyMatch(value -> at < value.end() && value.variable().equals(variable));
    }

    /// The line's first `cut` characters were replaced by `inserted` others.
    void move(int cut, int inserted) {
        List<Value> moved =
                values.stream()
                        .filter(value -> value.end() > cut)
                        .map(value -> new Value(value.variable(), value.end() - cut + inserted))
                        .toList();
        values.clear();
        values.addAll(moved);
    }
}
