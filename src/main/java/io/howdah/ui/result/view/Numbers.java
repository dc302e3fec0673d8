package io.howdah.ui.result.view;

import javafx.collections.ObservableListBase;

/// The numbers from 0: a list for controls that read what they show by number.
final class Numbers extends ObservableListBase<Integer> {

    private final int size;

    Numbers(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }
}
