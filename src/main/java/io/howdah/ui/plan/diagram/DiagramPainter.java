package io.howdah.ui.plan.diagram;

import io.howdah.ui.plan.diagram.Surface.Stroke;
import io.howdah.ui.theme.Tone;

/// Paints the part of a diagram that lies in an area: edges first, cards above them.
final class DiagramPainter {

    /// Below this scale a card's small letters cannot be read.
    static final double NEAR = 0.66;

    /// Below this scale not even large ones.
    static final double FAR = 0.13;

    private static final double WIDEST_EDGE = 14;
    private static final double DIMMED = 0.28;
    private static final double NEVER_RAN = 0.5;

    private final DiagramColors colors;
    private final CardPainter cards;

    DiagramPainter(Typesetter typesetter, DiagramColors colors) {
        this.colors = colors;
        cards = new CardPainter(typesetter, colors);
    }

    /// @param scale pixels for one unit, which decides how much of a card is drawn
    void paint(Surface surface, Picture picture, Area area, double scale, Emphasis emphasis) {
        for (Box box : picture.layout().edgesIn(area)) {
            surface.strength(emphasis.searching() ? DIMMED : 1);
            edge(surface, picture, box, scale);
        }
        for (Box box : picture.layout().cardsIn(area)) {
            surface.strength(emphasis.dims(box) ? DIMMED : 1);
            if (scale < FAR) {
                cards.dot(surface, picture, box, scale);
            } else {
                CardText text = picture.text(box);
                if (!text.ran() && !emphasis.searching()) {
                    surface.strength(NEVER_RAN);
                }
                if (scale < NEAR) {
                    cards.far(surface, picture.area(box), box, text);
                } else {
                    cards.near(surface, picture.area(box), box, text);
                }
            }
            if (box.index() == emphasis.selected()) {
                surface.strength(1);
                cards.ring(surface, picture.area(box), scale, emphasis.focused());
            }
            if (scale >= FAR && emphasis.warned().contains(box.index())) {
                cards.warning(surface, picture.area(box));
            }
        }
        surface.strength(1);
        if (emphasis.selected() >= 0) {
            links(surface, picture, picture.tree().box(emphasis.selected()), scale);
        }
    }

    /// Joins the selected card with its partners, from side to side.
    private void links(Surface surface, Picture picture, Box box, double scale) {
        Area from = picture.area(box);
        for (Box partner : picture.partners(box)) {
            Area to = picture.area(partner);
            boolean rightwards = to.left() > from.right();
            surface.link(
                    rightwards ? from.right() : from.left(),
                    (from.top() + from.bottom()) / 2,
                    rightwards ? to.left() : to.right(),
                    (to.top() + to.bottom()) / 2,
                    new Stroke(colors.of(Tone.ACCENT), Math.max(2, 1.5 / scale), true));
        }
    }

    private void edge(Surface surface, Picture picture, Box box, double scale) {
        Layout layout = picture.layout();
        Box parent = picture.tree().box(box.parent());
        double width = 1.5;
        boolean dashed = false;
        if (scale >= FAR) {
            CardText text = picture.text(box);
            dashed = !text.tag().isEmpty() || !text.ran();
            width = text.ran() ? width(text.flow()) : 1.5;
        }
        Tone tone = dashed ? Tone.TEXT_SUBTLE : Tone.ACCENT_MUTED;
        surface.edge(
                layout.middle(box),
                layout.top(box),
                layout.middle(parent),
                layout.top(parent) + layout.size().height(),
                // A hair's breadth at least, however far away.
                new Stroke(
                        colors.of(scale < FAR ? Tone.BORDER : tone),
                        Math.max(dashed ? 1.5 : width, 1 / scale),
                        dashed));
    }

    /// Each ten times more rows make an edge wider by the same step.
    static double width(double rows) {
        return Math.min(WIDEST_EDGE, 1.5 + 2 * Math.log10(Math.max(1, rows)));
    }
}
