package io.howdah.plan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/// An amount of every [Resource]; what was not printed is zero. Counters are exact up to 2^53.
public final class Resources {

    public static final Resources NONE = new Resources(new double[0]);

    private static final int KINDS = Resource.values().length;

    // Empty for "all zero": most nodes of a plan without BUFFERS share one instance.
    private final double[] amounts;

    private Resources(double[] amounts) {
        this.amounts = amounts;
    }

    public static Resources of(Map<Resource, Double> amounts) {
        var all = new double[KINDS];
        amounts.forEach((resource, amount) -> all[resource.slot()] = amount);
        return trimmed(all);
    }

    private static Resources trimmed(double[] all) {
        for (double amount : all) {
            if (amount != 0) {
                return new Resources(all);
            }
        }
        return NONE;
    }

    public double get(Resource resource) {
        return amounts.length == 0 ? 0 : amounts[resource.slot()];
    }

    public boolean isEmpty() {
        return amounts.length == 0;
    }

    public Resources plus(Resources other) {
        return other.isEmpty() ? this : combined(other, Double::sum);
    }

    public Resources minus(Resources other) {
        return other.isEmpty() ? this : combined(other, (a, b) -> a - b);
    }

    public Resources times(double factor) {
        return combined(NONE, (a, b) -> a * factor);
    }

    /// The same with every negative amount raised to zero.
    public Resources clamped() {
        return combined(NONE, (a, b) -> Math.max(a, 0));
    }

    public boolean hasNegative() {
        return Arrays.stream(amounts).anyMatch(amount -> amount < 0);
    }

    private Resources combined(Resources other, DoubleBinaryOperator operation) {
        if (isEmpty() && other.isEmpty()) {
            return NONE;
        }
        var result = new double[KINDS];
        for (int i = 0; i < KINDS; i++) {
            double mine = amounts.length == 0 ? 0 : amounts[i];
            double theirs = other.amounts.length == 0 ? 0 : other.amounts[i];
            result[i] = operation.applyAsDouble(mine, theirs);
        }
        return trimmed(result);
    }

    /// The amounts that are not zero.
    public Map<Resource, Double> asMap() {
        var map = new EnumMap<Resource, Double>(Resource.class);
        for (Resource resource : Resource.values()) {
            if (get(resource) != 0) {
                map.put(resource, get(resource));
            }
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resources resources && Arrays.equals(amounts, resources.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
