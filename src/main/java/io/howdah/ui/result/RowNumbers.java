package io.howdah.ui.result;

import javafx.collections.ObservableListBase;

/// The numbers of the rows that there are, from 0: a list that holds nothing but its size.
final class RowNumbers extends ObservableListBase<Integer> {

    private int size;

    /// More rows have arrived; the list never shrinks.
    void grow(long rows) {
        int now = (int) Math.min(rows, Integer.MAX_VALUE);
        if (now > size) {
            beginChange();
            int before = size;
            size = now;
            nextAdd(before, now);
            endChange();
        }
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof Integer number && number >= 0 && number < size ? number : -1;
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }
}
