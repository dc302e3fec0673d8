package io.howdah.ui.theme;

import javafx.scene.paint.Color;

/// Contrast of two colours as WCAG 2.1 defines it (relative luminance, 1 to 21).
public final class Contrast {

    private Contrast() {}

    public static double of(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /// Near-black or white, whichever reads better on `background`.
    public static Color textOn(Color background) {
        Color dark = Tone.TEXT.in(Scheme.LIGHT);
        return of(dark, background) >= of(Color.WHITE, background) ? dark : Color.WHITE;
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
