package io.howdah.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The context menu of a grid, put together from what its parts contribute.
final class GridMenu {

    private final ContextMenu menu = new ContextMenu();
    private final List<Function<GridViewModel.CellPlace, List<MenuItem>>> contributions =
            new ArrayList<>();

    void add(Function<GridViewModel.CellPlace, List<MenuItem>> contribution) {
        contributions.add(contribution);
    }

    void show(Node over, GridViewModel.CellPlace cell, double screenX, double screenY) {
        List<MenuItem> items = new ArrayList<>();
        for (var contribution : contributions) {
            List<MenuItem> more = contribution.apply(cell);
            if (!items.isEmpty() && !more.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(more);
        }
        menu.getItems().setAll(items);
        if (!items.isEmpty()) {
            menu.show(over, screenX, screenY);
        }
    }

    void hide() {
        menu.hide();
    }
}
