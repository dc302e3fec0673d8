package io.howdah.ui.plan.diagram;

import io.howdah.ui.theme.Scheme;
import io.howdah.ui.theme.Tone;
import javafx.scene.paint.Color;

/// The colours of a diagram in one scheme.
record DiagramColors(Scheme scheme) {

    Color of(Tone tone) {
        return tone.in(scheme);
    }

    Color background() {
        return of(Tone.BACKGROUND_SUBTLE);
    }

    Color heat(double share) {
        return of(Tone.heat(share));
    }

    /// The colour of a card that is drawn as a spot: grey where there is no heat to speak of.
    Color spot(double share) {
        return share < 0.01 ? of(Tone.BORDER) : heat(share);
    }

    /// The colour of letters on a ground: dark or white, whichever stands out more.
    Color on(Color ground) {
        Color dark = Tone.TEXT.in(Scheme.LIGHT);
        return contrast(Color.WHITE, ground) > contrast(dark, ground) ? Color.WHITE : dark;
    }

    /// Contrast of two colours, 1 to 21 (WCAG 2.1).
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
