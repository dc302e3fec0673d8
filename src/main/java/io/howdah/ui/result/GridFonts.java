package io.howdah.ui.result;

import io.howdah.ui.theme.Fonts;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The letters of a grid at one text size, and how wide they are.
final class GridFonts {

    private static final double VALUE = 0.95;
    private static final double SMALL = 0.85;
    private static final int SAMPLE = 20;

    private final double size;
    private final Font value;
    private final Font nothing;
    private final Font head;
    private final Font small;
    private final double characterWidth;

    GridFonts(double size) {
        this.size = size;
        value = Font.font(Fonts.CODE, size * VALUE);
        nothing = Font.font(Fonts.CODE, FontWeight.NORMAL, FontPosture.ITALIC, size * VALUE);
        head = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size);
        small = Font.font(Font.getDefault().getFamily(), size * SMALL);
        characterWidth = width("0".repeat(SAMPLE), value) / SAMPLE;
    }

    double size() {
        return size;
    }

    Font value() {
        return value;
    }

    Font nothing() {
        return nothing;
    }

    Font head() {
        return head;
    }

    Font small() {
        return small;
    }

    /// Of a value's letters, which are all as wide.
    double characterWidth() {
        return characterWidth;
    }

    static double width(String text, Font font) {
        var node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
