package io.howdah.ui.plan.finding;

import javafx.scene.layout.Region;

/// The part of the query that a remedy could save, as a bar.
final class SavingBar extends Region {

    private static final double THICKNESS = 6;
    private static final double LEAST = 2;

    private final Region fill = new Region();
    private double share;

    SavingBar() {
        getStyleClass().add(FindingStyles.BAR);
        fill.getStyleClass().add(FindingStyles.FILL);
        getChildren().add(fill);
        setMinHeight(THICKNESS);
        setPrefHeight(THICKNESS);
        setMaxHeight(THICKNESS);
    }

    /// @param wanted 0 to 1
    void show(double wanted) {
        share = wanted;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = share <= 0 ? 0 : Math.max(LEAST, getWidth() * share);
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
