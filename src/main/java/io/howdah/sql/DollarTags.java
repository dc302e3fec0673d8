package io.howdah.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for the delimiters of dollar quotes that stay open at the end of a line, so that a line's
/// state fits into a `long`.
final class DollarTags {

    private final List<char[]> tags = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// The delimiter's number; the same for equal delimiters, dollar signs included.
    int number(char[] delimiter) {
        return numbers.computeIfAbsent(
                new String(delimiter),
                tag -> {
                    tags.add(delimiter);
                    return tags.size() - 1;
                });
    }

    char[] delimiter(int number) {
        return tags.get(number);
    }
}
