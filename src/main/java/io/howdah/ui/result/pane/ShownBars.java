package io.howdah.ui.result.pane;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Bars under each other, of which only the visible ones are part of the window: hidden ones would be
/// styled with each new result, and its first rows would wait for that.
final class ShownBars extends VBox {

    private final List<Node> bars;

    ShownBars(Node... bars) {
        this.bars = List.of(bars);
        for (Node bar : bars) {
            bar.visibleProperty().subscribe(this::arrange);
        }
    }

    private void arrange() {
        List<Node> visible = bars.stream().filter(Node::isVisible).toList();
        if (!visible.equals(getChildren())) {
            getChildren().setAll(visible);
        }
    }
}
