package io.howdah.sql;

import java.util.TreeSet;

/// Line starts whose state may no longer follow from the line before.
final class Breaks {

    private final TreeSet<Integer> lines = new TreeSet<>();

    void clear() {
        lines.clear();
    }

    void add(int line) {
        lines.add(line);
    }

    void remove(int line) {
        lines.remove(line);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int first() {
        return lines.getFirst();
    }

    /// The lines `[first, first + removed)` have become `inserted` lines: what was uncertain among them
    /// is uncertain at the first one's end, what lies behind moves.
    void replace(int first, int removed, int inserted) {
        TreeSet<Integer> behind = new TreeSet<>(lines.tailSet(first, false));
        lines.removeAll(behind);
        for (int line : behind) {
            if (line > first + removed) {
                lines.add(line - removed + inserted);
            }
        }
        lines.add(first + 1);
    }
}
