package io.howdah.ui.control;

import javafx.scene.layout.Region;

/// A thin bar, filled from the left to a share.
public class FilledBar extends Region {

    private static final double LEAST = 2;
    private static final double THICKNESS = 6;

    private final Region fill = new Region();
    private double share;

    /// @param barStyle the class of the whole bar
    /// @param fillStyle the class of the filled part
    public FilledBar(String barStyle, String fillStyle) {
        getStyleClass().add(barStyle);
        fill.getStyleClass().add(fillStyle);
        getChildren().add(fill);
        setMinHeight(THICKNESS);
        setPrefHeight(THICKNESS);
        setMaxHeight(THICKNESS);
    }

    /// @param wanted 0 to 1; what is not nothing can be seen
    public final void show(double wanted) {
        share = wanted;
        requestLayout();
    }

    /// The filled part, to give it another colour.
    protected final Region fill() {
        return fill;
    }

    @Override
    protected void layoutChildren() {
        double width = share <= 0 ? 0 : Math.max(LEAST, getWidth() * Math.min(1, share));
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
