package io.howdah.ui.plan;

import io.howdah.ui.plan.diagram.LetterWidths;
import io.howdah.ui.theme.Appearance;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// How wide a table's columns must be so that neither heading nor content is cut off, at the text size
/// that is chosen.
final class ColumnFont {

    /// Left and right of what stands in a cell, in ems.
    private static final double PADDING = 1.3;

    /// The arrow of a sorted column, in ems.
    private static final double ARROW = 0.9;

    private final double em;
    private final LetterWidths heading;
    private final LetterWidths content;

    ColumnFont(Appearance appearance) {
        em = appearance.fontSize();
        String family = Font.getDefault().getFamily();
        heading = new LetterWidths(Font.font(family, FontWeight.BOLD, em));
        content = new LetterWidths(Font.font(family, em));
    }

    /// In pixels.
    double ems(double number) {
        return number * em;
    }

    /// The pixels that a heading takes, also while the table is sorted by it.
    double heading(String title) {
        return heading.width(title) + ems(PADDING + ARROW);
    }

    /// The pixels that a column takes.
    double column(String title, Stream<String> contents) {
        double widest = contents.mapToDouble(content::width).max().orElse(0);
        return Math.max(heading(title), widest + ems(PADDING));
    }
}
