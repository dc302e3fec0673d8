package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.value.ValueKind;
import java.util.Arrays;
import java.util.List;

/// Sorts row numbers by the values of columns; equal rows keep their order.
///
/// Needs about 20 bytes of heap for each row, and reads each value once or twice.
public final class RowSort {

    private final PackedRows rows;
    private final List<ResultColumn> columns;
    private final StopSign stop;

    public RowSort(PackedRows rows, List<ResultColumn> columns, StopSign stop) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.stop = stop;
    }

    /// The same rows, sorted by the first key, among equal ones by the second, and so on.
    public RowView sort(RowView view, List<SortKey> keys) {
        int[] sorted = view.toArray();
        // From the least important one: each sort keeps the order of what is equal to it.
        for (SortKey key : keys.reversed()) {
            int nulls = partition(sorted, key);
            int from = key.descending() ? nulls : 0;
            int to = key.descending() ? sorted.length : sorted.length - nulls;
            ValueKind kind = ValueKind.of(columns.get(key.column()));
            new KeySort(new ValueOrder(rows, kind), key, stop).sort(sorted, from, to, 0);
        }
        return RowView.of(sorted);
    }

    /// Moves NULLs behind the values, or before them when they descend; returns how many there are.
    private int partition(int[] sorted, SortKey key) {
        var nulls = new int[16];
        int nullCount = 0;
        int values = 0;
        for (int i = 0; i < sorted.length; i++) {
            stop.check(i);
            if (!rows.isNull(sorted[i], key.column())) {
                sorted[values++] = sorted[i];
            } else {
                if (nullCount == nulls.length) {
                    nulls = Arrays.copyOf(nulls, nullCount * 2);
                }
                nulls[nullCount++] = sorted[i];
            }
        }
        if (key.descending()) {
            System.arraycopy(sorted, 0, sorted, nullCount, values);
            System.arraycopy(nulls, 0, sorted, 0, nullCount);
        } else {
            System.arraycopy(nulls, 0, sorted, values, nullCount);
        }
        return nullCount;
    }
}
