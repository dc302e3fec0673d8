package io.howdah.ui.plan.diagram;

import java.util.List;

/// What a window shows of a diagram.
///
/// @param scale pixels for one unit
public record Sight(double scale, List<Card> cards) {

    public Sight {
        cards = List.copyOf(cards);
    }

    /// A card and the lower middle of the one above it, to which its edge leads.
    ///
    /// @param nodes the plan nodes that it stands for
    /// @param aboveX the end of the edge; not a number for the root
    public record Card(
            List<Integer> nodes,
            double left,
            double top,
            double width,
            double height,
            double aboveX,
            double aboveY) {

        public Card {
            nodes = List.copyOf(nodes);
        }

        public double middle() {
            return left + width / 2;
        }
    }

    /// Whether cards are so small that they show their names in large letters, and little else.
    ///
    /// @param textScale how much larger than usual texts are
    public boolean far(double textScale) {
        return scale / textScale < DiagramPainter.NEAR;
    }

    static Sight of(Picture picture, Area visible, double scale) {
        Layout layout = picture.layout();
        return new Sight(
                scale, layout.cardsIn(visible).stream().map(box -> card(picture, box)).toList());
    }

    private static Card card(Picture picture, Box box) {
        Area area = picture.area(box);
        Layout layout = picture.layout();
        boolean root = box.parent() < 0;
        Box above = root ? box : picture.tree().box(box.parent());
        return new Card(
                box.members(),
                area.left(),
                area.top(),
                area.width(),
                area.height(),
                root ? Double.NaN : layout.middle(above),
                layout.top(above) + layout.size().height());
    }
}
