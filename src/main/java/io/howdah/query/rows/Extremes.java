package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import java.util.Optional;

/// The least and the greatest of many cells, remembered by where they are.
final class Extremes {

    /// A value that is shown in a line of text is cut after this many bytes.
    private static final int MOST_BYTES = 200;

    private final PackedRows rows;
    private final ValueOrder order;
    private long leastRow = -1;
    private int leastColumn;
    private long leastKey;
    private long greatestRow = -1;
    private int greatestColumn;
    private long greatestKey;

    /// @param order may be shared by many on one thread
    Extremes(PackedRows rows, ValueOrder order) {
        this.rows = rows;
        this.order = order;
    }

    /// Takes a cell that is not NULL.
    void take(long row, int column) {
        long key = order.key(row, column);
        if (leastRow < 0 || compare(row, column, key, leastRow, leastColumn, leastKey) < 0) {
            leastRow = row;
            leastColumn = column;
            leastKey = key;
        }
        if (greatestRow < 0
                || compare(row, column, key, greatestRow, greatestColumn, greatestKey) > 0) {
            greatestRow = row;
            greatestColumn = column;
            greatestKey = key;
        }
    }

    private int compare(
            long row, int column, long key, long otherRow, int otherColumn, long otherKey) {
        return key != otherKey || order.isExact()
                ? Long.compare(key, otherKey)
                : order.compare(row, column, otherRow, otherColumn);
    }

    Optional<String> least() {
        return leastRow < 0
                ? Optional.empty()
                : Optional.ofNullable(rows.text(leastRow, leastColumn, MOST_BYTES));
    }

    Optional<String> greatest() {
        return greatestRow < 0
                ? Optional.empty()
                : Optional.ofNullable(rows.text(greatestRow, greatestColumn, MOST_BYTES));
    }
}
