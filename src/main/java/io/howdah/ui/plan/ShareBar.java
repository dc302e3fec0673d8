package io.howdah.ui.plan;

import javafx.scene.layout.Region;

/// A bar that is filled to a share, in the colour of its heat.
final class ShareBar extends Region {

    private static final double LEAST = 2;
    private static final double THICKNESS = 6;
    private static final String PLAIN = "plan-share-plain";

    private final Region fill = new Region();
    private double share;

    ShareBar() {
        getStyleClass().add(PlanStyles.SHARE_BAR);
        fill.getStyleClass().add(PlanStyles.SHARE_FILL);
        getChildren().add(fill);
        setMinHeight(THICKNESS);
        setPrefHeight(THICKNESS);
        setMaxHeight(THICKNESS);
    }

    /// @param wanted 0 to 1
    void show(double wanted) {
        share = wanted;
        PlanStyles.heat(fill, wanted);
        requestLayout();
    }

    /// The same in the colour of what is neither hot nor cold.
    ///
    /// @param wanted 0 to 1
    void showPlain(double wanted) {
        share = wanted;
        if (!fill.getStyleClass().contains(PLAIN)) {
            fill.getStyleClass().add(PLAIN);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = share <= 0 ? 0 : Math.max(LEAST, getWidth() * Math.min(1, share));
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
