package io.howdah.ui.plan.words;

import java.util.Set;

/// The value of a property with the unit that EXPLAIN's structured formats leave out.
final class PropertyValue {

    private static final Set<String> KILOBYTES =
            Set.of(
                    "Sort Space Used",
                    "Peak Memory Usage",
                    "Disk Usage",
                    "Maximum Storage",
                    "Average Sort Space Used",
                    "Peak Sort Space Used");

    private PropertyValue() {}

    static String of(String name, String value) {
        boolean number = !value.isEmpty() && value.chars().allMatch(Character::isDigit);
        if (!number || value.length() > 15) {
            return value;
        }
        double amount = Double.parseDouble(value);
        return KILOBYTES.contains(name) ? Amounts.size(amount * 1024) : Amounts.count(amount);
    }
}
