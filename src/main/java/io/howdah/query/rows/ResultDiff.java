package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is different between two results: rows that one has alone, and rows of which values changed. Rows
/// are matched by keys, or by their place.
public final class ResultDiff {

    /// What became of a row.
    public enum Change {
        REMOVED,
        CHANGED,
        ADDED
    }

    /// A column of the one result and its partner in the other.
    public record ColumnPair(String name, int before, int after) {}

    /// No row.
    public static final int NONE = KeyIndex.NONE;

    private final PackedRows before;
    private final PackedRows after;
    private final List<ColumnPair> columns;
    private final StopSign stop;
    private final ValueReader left;
    private final ValueReader right;

    // Row of the one and row of the other, by turns.
    private int[] found = new int[64];
    private int count;
    private int same;
    private Optional<String> problem = Optional.empty();

    private ResultDiff(
            PackedRows before, PackedRows after, List<ColumnPair> columns, StopSign stop) {
        this.before = before;
        this.after = after;
        this.columns = List.copyOf(columns);
        this.stop = stop;
        left = new ValueReader(before);
        right = new ValueReader(after);
    }

    /// Compares the rows of two results.
    ///
    /// @param columns to be compared
    /// @param keys those of the columns by which rows are matched; none matches by place
    public static ResultDiff of(
            PackedRows before,
            PackedRows after,
            List<ColumnPair> columns,
            List<ColumnPair> keys,
            StopSign stop) {
        var diff = new ResultDiff(before, after, columns, stop);
        if (keys.isEmpty()) {
            diff.byPlace();
        } else {
            diff.byKey(keys);
        }
        return diff;
    }

    private void byPlace() {
        int common = (int) Math.min(before.rowCount(), after.rowCount());
        for (int row = 0; row < common; row++) {
            stop.check(row);
            compare(row, row);
        }
        for (int row = common; row < before.rowCount(); row++) {
            add(row, NONE);
        }
        for (int row = common; row < after.rowCount(); row++) {
            add(NONE, row);
        }
    }

    /// In the order of the second result; what was removed comes last.
    private void byKey(List<ColumnPair> keys) {
        var keyBefore = new RowKey(before, keys.stream().map(ColumnPair::before).toList());
        var keyAfter = new RowKey(after, keys.stream().map(ColumnPair::after).toList());
        var rows = new KeyIndex(keyBefore, before.rowCount());
        for (int row = 0; row < before.rowCount(); row++) {
            stop.check(row);
            int twin = rows.put(row);
            if (twin != NONE && problem.isEmpty()) {
                problem = Optional.of(twins(twin, row, "first"));
            }
        }
        var matched = new boolean[(int) before.rowCount()];
        for (int row = 0; row < after.rowCount(); row++) {
            stop.check(row);
            int partner = rows.find(keyAfter.of(row));
            if (partner == NONE) {
                add(NONE, row);
            } else if (matched[partner]) {
                problem = problem.or(() -> Optional.of(twinsAfter()));
                add(NONE, row);
            } else {
                matched[partner] = true;
                compare(partner, row);
            }
        }
        for (int row = 0; row < matched.length; row++) {
            if (!matched[row]) {
                add(row, NONE);
            }
        }
    }

    private static String twins(int row, int other, String which) {
        return "Rows %,d and %,d of the %s result have the same key: choose more columns to match by."
                .formatted(row + 1, other + 1, which);
    }

    private static String twinsAfter() {
        return "Several rows of the second result have the same key: choose more columns to match by.";
    }

    private void compare(int row, int other) {
        for (ColumnPair pair : columns) {
            if (isChanged(row, other, pair)) {
                add(row, other);
                return;
            }
        }
        same++;
    }

    private boolean isChanged(int row, int other, ColumnPair pair) {
        int length = left.read(row, pair.before());
        int otherLength = right.read(other, pair.after());
        return length != otherLength
                || (length > 0
                        && !Arrays.equals(left.bytes(), 0, length, right.bytes(), 0, length));
    }

    private void add(int row, int other) {
        if (2 * count == found.length) {
            found = Arrays.copyOf(found, 4 * count);
        }
        found[2 * count] = row;
        found[2 * count + 1] = other;
        count++;
    }

    /// How many rows differ.
    public int size() {
        return count;
    }

    /// How many rows are the same in both.
    public int same() {
        return same;
    }

    /// What makes the comparison doubtful; empty when nothing does.
    public Optional<String> problem() {
        return problem;
    }

    public Change change(int index) {
        if (beforeRow(index) == NONE) {
            return Change.ADDED;
        }
        return afterRow(index) == NONE ? Change.REMOVED : Change.CHANGED;
    }

    public int count(Change change) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number += change(i) == change ? 1 : 0;
        }
        return number;
    }

    /// The row of the first result, [#NONE] when it was added.
    public int beforeRow(int index) {
        return found[2 * index];
    }

    /// The row of the second result, [#NONE] when it was removed.
    public int afterRow(int index) {
        return found[2 * index + 1];
    }
}
