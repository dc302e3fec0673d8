package io.howdah.ui.plan;

import io.howdah.ui.control.IconButton;
import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.theme.Icon;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The diagram with its zoom buttons in a corner.
final class DiagramPane extends StackPane {

    private static final double ZOOM_STEP = 1.25;

    private final DiagramView diagram;

    DiagramPane(DiagramView diagram) {
        this.diagram = diagram;
        var zoom =
                new VBox(
                        new IconButton(Icon.ZOOM_IN, "Zoom in (+)", () -> diagram.zoom(ZOOM_STEP)),
                        new IconButton(
                                Icon.ZOOM_OUT, "Zoom out (−)", () -> diagram.zoom(1 / ZOOM_STEP)),
                        new IconButton(Icon.ZOOM_FIT, "Show the whole plan (F)", diagram::fit));
        zoom.getStyleClass().add("plan-zoom");
        zoom.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(zoom, Pos.BOTTOM_LEFT);
        StackPane.setMargin(zoom, new Insets(12));
        getChildren().addAll(diagram, zoom);
    }

    @Override
    public void requestFocus() {
        diagram.requestFocus();
    }
}
