package io.howdah.ui.plan.diagram;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.text.Font;

/// Measures and shortens the texts on cards.
final class Typesetter {

    private final Map<Lettering, LetterWidths> known = new EnumMap<>(Lettering.class);

    private LetterWidths letters(Lettering lettering) {
        return known.computeIfAbsent(lettering, kind -> new LetterWidths(kind.font()));
    }

    Font font(Lettering lettering) {
        return letters(lettering).font();
    }

    double width(String text, Lettering lettering) {
        return letters(lettering).width(text);
    }

    /// The text, or as much of it as fits, with an ellipsis.
    String fitted(String text, Lettering lettering, double room) {
        return letters(lettering).fitted(text, room);
    }
}
