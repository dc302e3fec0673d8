package io.howdah.ui.plan.diagram;

import org.jspecify.annotations.Nullable;

/// Where a window looks at a diagram, and what stays in sight when the window changes.
final class Camera {

    /// Small plans are not blown up further than this on their own.
    private static final double MOST_FITTED = 1.15;

    /// Down to this zoom the names on the cards can be read.
    private static final double LEAST_FITTED = 0.42;

    /// The zoom at which a plan opens that is too large to be read as a whole.
    private static final double READABLE = 0.85;

    /// What shall be in sight when the window changes.
    private enum Framing {
        /// What a plan opens with.
        OPENING,
        /// All of it.
        WHOLE,
        /// Where the user has moved the picture.
        OWN
    }

    /// The window: its size in pixels and how much larger than usual texts are in it.
    record Window(double width, double height, double textScale) {}

    private Viewport viewport = new Viewport(1, 0, 0);
    private Framing framing = Framing.OPENING;
    private @Nullable Integer revealed;

    Viewport viewport() {
        return viewport;
    }

    /// Another plan is on show.
    void reset() {
        framing = Framing.OPENING;
        revealed = null;
    }

    /// All of a small plan; of a large one the node in question, in a size that can be read.
    ///
    /// @param selected the selected node, or below 0
    void open(Picture picture, int selected, Window window) {
        Viewport all = whole(picture, window);
        if (all.scale() >= LEAST_FITTED * window.textScale()) {
            viewport = all;
            return;
        }
        Integer node = revealed;
        Area goal = picture.area(card(picture, node == null ? selected : node));
        double scale = READABLE * window.textScale();
        double x = (goal.left() + goal.right()) / 2 - window.width() / 2 / scale;
        double y = (goal.top() + goal.bottom()) / 2 - window.height() / 2 / scale;
        viewport = new Viewport(scale, x, y).snug(picture.whole(), window.width(), window.height());
    }

    private static Viewport whole(Picture picture, Window window) {
        double most = MOST_FITTED * window.textScale();
        return Viewport.fitting(picture.whole(), window.width(), window.height(), most);
    }

    private static Box card(Picture picture, int node) {
        return node < 0 ? picture.tree().box(0) : picture.tree().of(node);
    }

    /// Shows the whole plan, and goes on doing so.
    void fit(Picture picture, Window window) {
        framing = Framing.WHOLE;
        viewport = whole(picture, window);
    }

    /// Follows the window to another size.
    void resize(Picture picture, int selected, Window window, double wider, double higher) {
        switch (framing) {
            case OPENING -> open(picture, selected, window);
            case WHOLE -> fit(picture, window);
            case OWN -> viewport = viewport.dragged(wider / 2, higher / 2);
        }
    }

    /// Follows the texts to another size.
    void scaleText(Picture picture, int selected, Window window, double factor) {
        if (framing == Framing.OWN) {
            move(viewport.zoomed(factor, window.width() / 2, window.height() / 2), picture, window);
        } else {
            resize(picture, selected, window, 0, 0);
        }
    }

    /// Looks where the user wants to look.
    void take(Viewport wanted, Picture picture, Window window) {
        framing = Framing.OWN;
        move(wanted, picture, window);
    }

    /// Moves as little as it needs to bring a node's card into sight; below 0 the top of the plan.
    void reveal(int node, Picture picture, Window window) {
        Area card = picture.area(card(picture, node));
        move(viewport.showing(card, window.width(), window.height()), picture, window);
    }

    /// The node that a plan opens at, instead of the selected one.
    void openAt(int node) {
        revealed = node;
    }

    private void move(Viewport wanted, Picture picture, Window window) {
        viewport = wanted.within(picture.whole(), window.width(), window.height());
    }
}
