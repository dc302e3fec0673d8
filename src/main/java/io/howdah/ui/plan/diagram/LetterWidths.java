package io.howdah.ui.plan.diagram;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures and shortens texts in one font. Letters are measured once each and summed: what is painted
/// many times a second cannot wait for the layout of whole texts.
public final class LetterWidths {

    private static final String ELLIPSIS = "…";

    private final Font font;
    private final Map<Integer, Double> known = new HashMap<>();

    public LetterWidths(Font font) {
        this.font = font;
    }

    public Font font() {
        return font;
    }

    /// In pixels.
    public double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int letter) {
        return known.computeIfAbsent(letter, this::measure);
    }

    private double measure(int letter) {
        var text = new Text(Character.toString(letter));
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    /// The text, or as much of it as fits into so many pixels, with an ellipsis.
    public String fitted(String text, double room) {
        double used = 0;
        double ellipsis = width(ELLIPSIS.codePointAt(0));
        int lastFit = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            double next = used + width(letter);
            if (next > room) {
                return text.substring(0, lastFit).stripTrailing() + ELLIPSIS;
            }
            used = next;
            at += Character.charCount(letter);
            if (used + ellipsis <= room) {
                lastFit = at;
            }
        }
        return text;
    }
}
