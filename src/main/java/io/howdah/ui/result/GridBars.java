package io.howdah.ui.result;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;

/// The scroll bars of a grid: they follow its geometry, and move it when the user moves them.
final class GridBars {

    /// Pixels of the smallest thumb.
    private static final double THUMB = 28;

    private final GridGeometry geometry;
    private final Runnable onScroll;
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private boolean adjusting;

    /// @param onScroll told when the user has scrolled
    GridBars(GridGeometry geometry, Runnable onScroll) {
        this.geometry = geometry;
        this.onScroll = onScroll;
        down.setOrientation(Orientation.VERTICAL);
        down.setManaged(false);
        across.setManaged(false);
        down.valueProperty().subscribe(value -> scrolled());
        across.valueProperty().subscribe(value -> scrolled());
    }

    List<Node> nodes() {
        return List.of(down, across);
    }

    private void scrolled() {
        if (!adjusting) {
            geometry.scrollTo(across.getValue(), down.getValue());
            onScroll.run();
        }
    }

    /// Lies right of and below a view of this size.
    ///
    /// @param thickness of a bar in pixels
    void place(double width, double height, double thickness) {
        down.resizeRelocate(width, 0, thickness, height);
        across.resizeRelocate(0, height, width, thickness);
        adjusting = true;
        adjust(down, geometry.maxScrollY(), geometry.viewHeight(), geometry.scrollY());
        adjust(across, geometry.maxScrollX(), geometry.viewWidth(), geometry.scrollX());
        adjusting = false;
        down.setUnitIncrement(geometry.rowHeight());
    }

    /// The thumb is never too small to be caught.
    private static void adjust(ScrollBar bar, double most, double visible, double value) {
        bar.setMax(most);
        double share = visible / Math.max(1, most + visible);
        bar.setVisibleAmount(most * Math.max(share, THUMB / Math.max(THUMB, visible)));
        bar.setBlockIncrement(visible);
        bar.setValue(value);
        bar.setVisible(most > 0);
    }
}
