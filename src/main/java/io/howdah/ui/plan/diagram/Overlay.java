package io.howdah.ui.plan.diagram;

import javafx.scene.canvas.GraphicsContext;

/// Paints on top of a diagram, in the diagram's own units, whenever that is repainted or asked to.
@FunctionalInterface
public interface Overlay {

    /// @param sight the cards that can be seen
    void paint(GraphicsContext pen, Sight sight);
}
