package io.howdah.report;

import io.howdah.schema.layout.TextMeasure;

/// Widths of a common sans-serif typeface, for drawing where no font can be asked. Advance widths in
/// thousandths of the font size as in the Helvetica font metrics, a little generous because the
/// viewer's font may be wider.
public final class SansMetrics implements TextMeasure {

    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
        722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
        500, 334, 260, 334, 584
    };

    private static final double GENEROUS = 1.06;
    private static final double BOLD = 1.07;

    private final double fontSize;

    /// @param fontSize in pixels
    public SansMetrics(double fontSize) {
        this.fontSize = fontSize;
    }

    @Override
    public double width(String text, boolean bold) {
        double thousandths = text.codePoints().mapToDouble(SansMetrics::advance).sum();
        return thousandths / 1000 * fontSize * GENEROUS * (bold ? BOLD : 1);
    }

    private static double advance(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return ASCII[codePoint - ' '];
        }
        return Character.isIdeographic(codePoint) || codePoint > 0xFFFF ? 1000 : 600;
    }
}
