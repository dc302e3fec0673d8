package io.howdah.ui.editor;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line of controls; those behind its gap go to a second line where there is no room for all.
class WrappingBar extends HBox {

    private final Region gap = new Region();

    WrappingBar() {
        HBox.setHgrow(gap, Priority.ALWAYS);
    }

    /// What parts the first line from the second: a child among the others.
    Node gap() {
        return gap;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean wraps(double width) {
        return width >= 0 && width < prefWidth(USE_COMPUTED_SIZE);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = super.computePrefHeight(USE_COMPUTED_SIZE);
        return wraps(width) ? 2 * one : one;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!wraps(getWidth())) {
            return;
        }
        List<Node> all = getManagedChildren();
        int cut = all.indexOf(gap);
        double half = getHeight() / 2;
        line(all.subList(0, cut), 0, half);
        line(all.subList(cut + 1, all.size()), half, half);
    }

    /// Lays out one line of the two; what has room to give shrinks where even that is too long.
    private void line(List<Node> nodes, double top, double height) {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        double wanted = getSpacing() * (nodes.size() - 1);
        for (Node node : nodes) {
            wanted += node.prefWidth(USE_COMPUTED_SIZE);
        }
        double over = Math.max(0, wanted - room);
        double x = insets.getLeft();
        for (Node node : nodes) {
            double pref = node.prefWidth(USE_COMPUTED_SIZE);
            double given = Math.min(over, Math.max(0, pref - node.minWidth(USE_COMPUTED_SIZE)));
            double high = Math.min(node.prefHeight(USE_COMPUTED_SIZE), height);
            node.resizeRelocate(
                    snapPositionX(x),
                    snapPositionY(top + (height - high) / 2),
                    snapSizeX(pref - given),
                    snapSizeY(high));
            over -= given;
            x += pref - given + getSpacing();
        }
    }
}
