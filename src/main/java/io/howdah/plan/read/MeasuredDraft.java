package io.howdah.plan.read;

import io.howdah.plan.Actual;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What nodes, workers, planning and serialization have in common while they are read: the numbers
/// of a run, resources and properties.
class MeasuredDraft {

    final SequencedMap<String, String> properties = new LinkedHashMap<>(8);
    private @Nullable Map<Resource, Double> amounts;
    private @Nullable Double loops;
    private double rows;
    private double rowsError;
    private @Nullable Double startupMs;
    private @Nullable Double totalMs;

    /// Takes a property by its JSON name.
    void put(String name, String value) {
        Resource resource = Resource.of(name);
        Double number =
                resource != null || name.startsWith("Actual ") ? Numbers.parse(value) : null;
        if (number == null) {
            keep(name, value);
        } else if (resource != null) {
            add(resource, number);
        } else {
            putActual(name, value, number);
        }
    }

    private void putActual(String name, String value, double number) {
        switch (name) {
            case "Actual Startup Time" -> startupMs = number;
            case "Actual Total Time" -> totalMs = number;
            case "Actual Loops" -> loops = number;
            case "Actual Rows" -> {
                rows = number;
                rowsError = Numbers.halfUnit(value);
            }
            default -> keep(name, value);
        }
    }

    void add(Resource resource, double amount) {
        if (amount == 0) {
            return;
        }
        if (amounts == null) {
            amounts = new EnumMap<>(Resource.class);
        }
        amounts.merge(resource, amount, Double::sum);
    }

    /// Keeps a property as it is; a second value under one name goes on a line of its own.
    final void keep(String name, String value) {
        properties.merge(name, value, (first, second) -> first + "\n" + second);
    }

    final Resources resources() {
        return amounts == null ? Resources.NONE : Resources.of(amounts);
    }

    final @Nullable Actual actual() {
        if (loops == null) {
            return null;
        }
        long count = Math.max(0, Math.round(loops));
        if (count == 0) {
            return Actual.NEVER;
        }
        return new Actual(count, rows, rowsError, time());
    }

    private Actual.@Nullable Span time() {
        return startupMs == null || totalMs == null ? null : new Actual.Span(startupMs, totalMs);
    }
}
