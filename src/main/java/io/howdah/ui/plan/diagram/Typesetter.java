package io.howdah.ui.plan.diagram;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures and shortens texts. Letters are measured once each and summed: cards are redrawn many
/// times a second, and laying out whole texts would cost more than painting them.
final class Typesetter {

    private static final String ELLIPSIS = "…";

    private record Letters(Font font, Map<Integer, Double> widths) {}

    private final Map<Lettering, Letters> known = new EnumMap<>(Lettering.class);

    Font font(Lettering lettering) {
        return letters(lettering).font();
    }

    private Letters letters(Lettering lettering) {
        return known.computeIfAbsent(lettering, kind -> new Letters(kind.font(), new HashMap<>()));
    }

    double width(String text, Lettering lettering) {
        return text.codePoints().mapToDouble(letter -> width(letter, lettering)).sum();
    }

    private double width(int letter, Lettering lettering) {
        Letters letters = letters(lettering);
        return letters.widths().computeIfAbsent(letter, code -> measure(code, letters.font()));
    }

    private static double measure(int letter, Font font) {
        var text = new Text(Character.toString(letter));
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    /// The text, or as much of it as fits, with an ellipsis.
    String fitted(String text, Lettering lettering, double room) {
        double used = 0;
        double ellipsis = width(ELLIPSIS.codePointAt(0), lettering);
        int lastFit = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            double next = used + width(letter, lettering);
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
