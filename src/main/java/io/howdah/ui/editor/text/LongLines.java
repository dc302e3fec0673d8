package io.howdah.ui.editor.text;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.wellbehaved.event.InputHandler;
import org.fxmisc.wellbehaved.event.InputMap;

/// Shows very long lines up to a limit, followed by how much is not shown. The text itself stays as it
/// is: it is saved, run, searched and edited as a whole.
///
/// Each key lays out its whole line anew: JavaFX looks twice at every character of a flow for scripts and
/// directions, and finds the end of a line by walking through all its characters. For a line of half a
/// million that takes three frames, wherever the key goes and whatever part is on screen.
final class LongLines {

    /// Characters of a line that are shown. A longer line stays without colours, and its statements
    /// are not told apart at each key.
    static final int SHOWN = 20_000;

    private LongLines() {}

    /// Shortens what a line shows.
    ///
    /// @param line the node that an area shows a line with
    static void shorten(Parent line) {
        for (Node part : line.getChildrenUnmodifiable()) {
            if (part instanceof TextFlow flow) {
                shorten(flow);
            }
        }
    }

    /// The area would go to the end of what is shown.
    static InputMap<KeyEvent> keys(CodeArea area) {
        return InputMap.sequence(
                InputMap.process(keyPressed(KeyCode.END), key -> end(area, SelectionPolicy.CLEAR)),
                InputMap.process(
                        keyPressed(KeyCode.END, KeyCombination.SHIFT_DOWN),
                        key -> end(area, SelectionPolicy.ADJUST)));
    }

    private static InputHandler.Result end(CodeArea area, SelectionPolicy policy) {
        if (area.getParagraphLength(area.getCurrentParagraph()) <= SHOWN) {
            return InputHandler.Result.PROCEED;
        }
        area.paragraphEnd(policy);
        return InputHandler.Result.CONSUME;
    }

    private static void shorten(TextFlow flow) {
        int shown = 0;
        int hidden = 0;
        Text last = null;
        for (Node node : flow.getChildren()) {
            if (node instanceof Text piece) {
                String text = piece.getText();
                int rest = Math.min(text.length(), SHOWN - shown);
                shown += rest;
                hidden += text.length() - rest;
                if (rest < text.length()) {
                    piece.setText(text.substring(0, rest));
                }
                last = rest > 0 ? piece : last;
            }
        }
        if (last != null && hidden > 0) {
            last.setText("%s  … %,d more characters".formatted(last.getText(), hidden));
        }
    }
}
