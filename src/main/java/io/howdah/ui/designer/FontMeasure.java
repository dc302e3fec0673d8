package io.howdah.ui.designer;

import io.howdah.schema.layout.TextMeasure;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Widths in the interface's own font. May be asked on any thread.
final class FontMeasure implements TextMeasure {

    /// Size of a diagram's text at zoom 1, in pixels.
    static final double FONT_SIZE = 12;

    static final Font PLAIN = Font.font(Font.getDefault().getFamily(), FONT_SIZE);
    static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, FONT_SIZE);

    @Override
    public double width(String text, boolean bold) {
        var measured = new Text(text);
        measured.setFont(bold ? BOLD : PLAIN);
        return measured.getLayoutBounds().getWidth();
    }
}
