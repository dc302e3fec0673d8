package io.howdah.query.rows;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Which rows of a result are shown and in which order: all as they came, or those of an array.
public final class RowView {

    private final int size;
    private final int @Nullable [] rows;

    private RowView(int size, int @Nullable [] rows) {
        this.size = size;
        this.rows = rows;
    }

    /// The first `count` rows in the order in which they came; at most 2³¹ - 1 of them.
    public static RowView all(long count) {
        return new RowView((int) Math.min(count, Integer.MAX_VALUE), null);
    }

    /// These rows in this order. The array belongs to the view from now on.
    public static RowView of(int[] rows) {
        return new RowView(rows.length, rows);
    }

    public int size() {
        return size;
    }

    /// The row of the result that stands at a place.
    public int row(int place) {
        return rows == null ? place : rows[place];
    }

    /// Where a row of the result stands, -1 when it is not shown. Looks through all places when they are
    /// in another order.
    public int place(int row) {
        if (rows == null) {
            return row < size ? row : -1;
        }
        for (int i = 0; i < size; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        return -1;
    }

    /// The same rows in the same order without some of them.
    public RowView without(IntPredicate hidden) {
        return of(Arrays.stream(toArray()).filter(hidden.negate()).toArray());
    }

    /// Whether the rows are shown as they came.
    public boolean isNatural() {
        return rows == null;
    }

    /// The shown rows as an array of one's own.
    int[] toArray() {
        if (rows != null) {
            return rows.clone();
        }
        var array = new int[size];
        for (int i = 0; i < size; i++) {
            array[i] = i;
        }
        return array;
    }
}
