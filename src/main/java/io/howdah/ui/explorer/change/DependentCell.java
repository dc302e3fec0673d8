package io.howdah.ui.explorer.change;

import io.howdah.catalog.definition.ObjectFacts.Link;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// What would go too. Whoever drops something must be able to read all of its name, so that long ones are
/// broken into lines.
final class DependentCell extends ListCell<Link> {

    private static final double BAR = 16;

    DependentCell() {
        setWrapText(true);
        // The width of the list decides where lines break, not the longest name.
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(Math.max(BAR, getListView().getWidth() - BAR));
    }

    @Override
    protected void updateItem(@Nullable Link link, boolean empty) {
        super.updateItem(link, empty);
        setText(empty || link == null ? null : link.type() + " " + link.identity());
    }
}
