package io.howdah.ui.editor;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Keeps in sight what somebody reads in a list while entries are put above it. A list at its top stays at
/// its top and shows them.
final class SteadyScroll<T> implements ListChangeListener<T> {

    private final ListView<T> list;

    private SteadyScroll(ListView<T> list) {
        this.list = list;
    }

    /// Begins once the list is shown: its skin must have heard of a change before it can scroll.
    static <T> void of(ListView<T> list) {
        ObservableList<T> items = list.getItems();
        var scroll = new SteadyScroll<>(list);
        list.skinProperty()
                .subscribe(skin -> {
                    items.removeListener(scroll);
                    if (skin != null) {
                        items.addListener(scroll);
                    }
                });
    }

    @Override
    public void onChanged(Change<? extends T> change) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        @Nullable IndexedCell<?> first = flow.getFirstVisibleCell();
        if (first == null || (first.getIndex() == 0 && first.getLayoutY() >= 0)) {
            return;
        }
        int index = first.getIndex();
        int above = 0;
        while (change.next()) {
            if (change.getFrom() <= index + above) {
                above += change.getAddedSize() - change.getRemovedSize();
            }
        }
        if (above > 0) {
            double hidden = -first.getLayoutY();
            list.layout();
            flow.scrollToTop(index + above);
            list.layout();
            flow.scrollPixels(hidden);
        }
    }
}
