package io.howdah.ui.plan.diagram;

import static io.howdah.ui.plan.diagram.Surface.Anchor.END;
import static io.howdah.ui.plan.diagram.Surface.Anchor.MIDDLE;
import static io.howdah.ui.plan.diagram.Surface.Anchor.START;

import io.howdah.ui.theme.Tone;
import javafx.scene.paint.Color;

/// Paints one card, with as much on it as can be read at its size.
final class CardPainter {

    private static final double RADIUS = 8;
    private static final double PAD = 14;
    private static final double STRIPE = 6;
    private static final double STACK_STEP = 5;
    private static final double GAP = 8;
    private static final double SIGN = 11;

    /// Shares below have no heat to speak of.
    private static final double WARM = 0.01;

    private static final double LEAST_DOT = 1.5;

    /// Shorter rests of a text, the ellipsis included, say nothing.
    private static final int LEAST_LETTERS = 3;

    private final Typesetter typesetter;
    private final DiagramColors colors;

    CardPainter(Typesetter typesetter, DiagramColors colors) {
        this.typesetter = typesetter;
        this.colors = colors;
    }

    /// Everything: name, target, condition, own amount with its share as number and bar, rows.
    void near(Surface surface, Area area, Box box, CardText text) {
        ground(surface, area, box, text);
        double left = area.left() + PAD + 2;
        double right = area.right() - PAD;
        double top = area.top();
        Color strong = colors.of(Tone.TEXT);
        Color muted = colors.of(Tone.TEXT_MUTED);
        double room = right - left;

        double amount = typesetter.width(text.amount(), Lettering.STRONG);
        surface.text(
                text.amount(), right, top + 24, Lettering.STRONG, text.ran() ? strong : muted, END);
        line(surface, text.title(), left, top + 24, Lettering.TITLE, strong, room - amount - GAP);

        double share = text.percent().isEmpty() ? 0 : percent(surface, area, text);
        // Without a target its line belongs to the detail.
        boolean named = !text.target().isEmpty();
        double loops = typesetter.width(text.loops(), Lettering.SMALL);
        surface.text(text.loops(), right, top + 62, Lettering.SMALL, muted, END);
        line(
                surface,
                text.target(),
                left,
                top + 43,
                Lettering.BODY,
                colors.of(Tone.ACCENT),
                room - share - GAP);
        line(
                surface,
                text.detail(),
                left,
                top + (named ? 62 : 43),
                Lettering.SMALL,
                muted,
                room - (named ? loops : share) - GAP);

        double badge = text.misestimate().isEmpty() ? 0 : misestimate(surface, area, text);
        line(surface, text.rows(), left, top + 82, Lettering.BODY, strong, room - badge - GAP);
        bar(surface, area, text);
        tag(surface, area, text, Lettering.BADGE);
        folded(surface, area, box, Lettering.BADGE);
    }

    /// Name, target and share in large letters.
    void far(Surface surface, Area area, Box box, CardText text) {
        ground(surface, area, box, text);
        double left = area.left() + PAD + 2;
        double right = area.right() - PAD;
        double room = right - left;
        double top = area.top();
        Color strong = colors.of(Tone.TEXT);
        Color muted = colors.of(Tone.TEXT_MUTED);
        line(surface, text.title(), left, top + 32, Lettering.FAR_TITLE, strong, room);

        boolean named = !text.target().isEmpty();
        String second =
                named ? text.target() : text.detail().isEmpty() ? text.rows() : text.detail();
        Color ink = named ? colors.of(Tone.ACCENT) : muted;
        line(surface, second, left, top + 57, Lettering.FAR_BODY, ink, room);

        double used = farShare(surface, left, top, text);
        double misestimate = 0;
        if (!text.misestimate().isEmpty()) {
            String factor = text.misestimate().substring(0, text.misestimate().indexOf(' '));
            Color warning = colors.of(Tone.WARNING);
            surface.text(factor, right, top + 86, Lettering.FAR_NUMBER, warning, END);
            misestimate = typesetter.width(factor, Lettering.FAR_NUMBER) + GAP;
        }
        if (text.ran()) {
            double rest = room - used - misestimate;
            line(surface, text.amount(), left + used, top + 85, Lettering.FAR_BODY, muted, rest);
        }
        tag(surface, area, text, Lettering.FAR_BODY);
        folded(surface, area, box, Lettering.FAR_BODY);
    }

    /// The share, in a pill where it is warm; returns the room that it takes.
    private double farShare(Surface surface, double left, double top, CardText text) {
        String number = text.ran() ? text.percent() : "never ran";
        double width = typesetter.width(number, Lettering.FAR_NUMBER);
        if (text.share() < WARM) {
            Color muted = colors.of(Tone.TEXT_MUTED);
            surface.text(number, left, top + 86, Lettering.FAR_NUMBER, muted, START);
            return width + 1.5 * GAP;
        }
        Color heat = colors.heat(text.share());
        surface.fill(new Area(left, top + 65, left + width + 16, top + 92), 8, heat);
        Color ink = colors.on(heat);
        surface.text(number, left + 8, top + 86, Lettering.FAR_NUMBER, ink, START);
        return width + 16 + GAP;
    }

    /// A spot in the colour of its heat, never too small to be seen.
    void dot(Surface surface, Picture picture, Box box, double scale) {
        Area area = picture.area(box);
        double least = LEAST_DOT / scale;
        double width = Math.max(area.width(), least);
        double height = Math.max(area.height(), least);
        var spot = new Area(area.left(), area.top(), area.left() + width, area.top() + height);
        surface.fill(spot, 0, colors.spot(picture.share(box)));
    }

    /// Marks the selected card.
    void ring(Surface surface, Area area, double scale, boolean focused) {
        double width = Math.max(3, 2 / scale);
        double out = width / 2 + 1;
        var around =
                new Area(
                        area.left() - out,
                        area.top() - out,
                        area.right() + out,
                        area.bottom() + out);
        surface.outline(
                around, RADIUS + out, colors.of(focused ? Tone.ACCENT_STRONG : Tone.ACCENT), width);
    }

    private void ground(Surface surface, Area area, Box box, CardText text) {
        Color border = colors.of(Tone.BORDER);
        Color paper = colors.of(Tone.BACKGROUND_OVERLAY);
        for (int behind = box.stack() ? 2 : 0; behind >= 0; behind--) {
            double by = behind * STACK_STEP;
            var sheet =
                    new Area(
                            area.left() + by,
                            area.top() + by,
                            area.right() + by,
                            area.bottom() + by);
            surface.fill(sheet, RADIUS, paper);
            surface.outline(sheet, RADIUS, border, 1);
        }
        var stripe = new Area(area.left(), area.top() + 1, area.left() + STRIPE, area.bottom() - 1);
        surface.fill(stripe, 3, colors.heat(text.share()));
    }

    private void line(
            Surface surface,
            String text,
            double x,
            double y,
            Lettering letters,
            Color color,
            double room) {
        String fitted = room > 0 ? typesetter.fitted(text, letters, room) : "";
        if (fitted.length() > LEAST_LETTERS || fitted.length() == text.length()) {
            surface.text(fitted, x, y, letters, color, START);
        }
    }

    /// The share in a pill of its heat; returns its width.
    private double percent(Surface surface, Area area, CardText text) {
        double right = area.right() - PAD;
        double width = typesetter.width(text.percent(), Lettering.BADGE);
        if (text.share() < WARM) {
            surface.text(
                    text.percent(),
                    right,
                    area.top() + 43,
                    Lettering.SMALL,
                    colors.of(Tone.TEXT_MUTED),
                    END);
            return width;
        }
        Color heat = colors.heat(text.share());
        surface.fill(
                new Area(right - width - 12, area.top() + 30, right, area.top() + 48), 9, heat);
        surface.text(
                text.percent(), right - 6, area.top() + 43, Lettering.BADGE, colors.on(heat), END);
        return width + 12;
    }

    private double misestimate(Surface surface, Area area, CardText text) {
        double right = area.right() - PAD;
        double width = typesetter.width(text.misestimate(), Lettering.BADGE);
        var pill = new Area(right - width - 12, area.top() + 69, right, area.top() + 87);
        surface.fill(pill, 9, colors.of(Tone.HEAT_1));
        Color ink = colors.of(Tone.WARNING);
        surface.outline(pill, 9, ink, 1);
        surface.text(text.misestimate(), right - 6, area.top() + 82, Lettering.BADGE, ink, END);
        return width + 12;
    }

    private void bar(Surface surface, Area area, CardText text) {
        double left = area.left() + PAD + 2;
        double right = area.right() - PAD;
        double top = area.bottom() - 10;
        if (!text.ran()) {
            return;
        }
        surface.fill(new Area(left, top, right, top + 4), 2, colors.of(Tone.HEAT_0));
        double length = (right - left) * text.share();
        if (length >= 1) {
            Color heat = colors.heat(text.share());
            surface.fill(new Area(left, top, left + Math.max(4, length), top + 4), 2, heat);
        }
    }

    /// What the node is for its parent, on the upper border.
    private void tag(Surface surface, Area area, CardText text, Lettering letters) {
        if (!text.tag().isEmpty()) {
            String words = typesetter.fitted(text.tag(), letters, area.width() - 2 * PAD);
            pill(surface, area, area.top() - letters.size() * 0.4, words, letters);
        }
    }

    /// An exclamation mark in a disc on the upper left corner.
    void warning(Surface surface, Area area) {
        double middle = area.left() + 2;
        double y = area.top() + 2;
        var disc = new Area(middle - SIGN, y - SIGN, middle + SIGN, y + SIGN);
        surface.fill(disc, 2 * SIGN, colors.of(Tone.WARNING));
        surface.outline(disc, 2 * SIGN, colors.of(Tone.BACKGROUND_OVERLAY), 2);
        Color ink = colors.of(Tone.BACKGROUND_OVERLAY);
        surface.text("!", middle, y + 6, Lettering.FAR_NUMBER, ink, MIDDLE);
    }

    /// How much is folded away, on the lower border.
    private void folded(Surface surface, Area area, Box box, Lettering letters) {
        if (box.folded() > 0) {
            pill(surface, area, area.bottom(), "+ " + box.folded(), letters);
        }
    }

    private void pill(Surface surface, Area area, double y, String words, Lettering letters) {
        double middle = (area.left() + area.right()) / 2;
        double width = typesetter.width(words, letters) / 2 + 10;
        double height = letters.size() * 0.85;
        var pill = new Area(middle - width, y - height, middle + width, y + height);
        surface.fill(pill, height, colors.of(Tone.ACCENT_SUBTLE));
        surface.outline(pill, height, colors.of(Tone.ACCENT_MUTED), 1);
        Color ink = colors.of(Tone.ACCENT);
        surface.text(words, middle, y + letters.size() * 0.36, letters, ink, MIDDLE);
    }
}
