package io.howdah.ui.editor.text;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.EventPattern.keyTyped;

import io.howdah.sql.edit.Indentation;
import io.howdah.sql.edit.Pairs;
import io.howdah.sql.edit.TextEdit;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.wellbehaved.event.InputHandler;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// Keys that write: Enter keeps the indentation, Tab indents, brackets and quotes come in pairs.
///
/// They are handlers, so that a filter such as the completion's list comes first.
final class TypingKeys {

    private final SqlArea text;

    private TypingKeys(SqlArea text) {
        this.text = text;
    }

    static void install(SqlArea text) {
        var keys = new TypingKeys(text);
        Nodes.addInputMap(
                text.area(),
                InputMap.sequence(
                        InputMap.consume(keyPressed(KeyCode.ENTER), event -> keys.enter()),
                        InputMap.consume(keyPressed(KeyCode.TAB), event -> keys.tab()),
                        InputMap.consume(
                                keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN),
                                event -> keys.outdent()),
                        InputMap.process(keyPressed(KeyCode.BACK_SPACE), keys::backSpace),
                        InputMap.process(keyTyped(), keys::typed)));
    }

    private void enter() {
        text.type(
                Indentation.newLine(
                        text.lines(), text.area().getAnchor(), text.area().getCaretPosition()));
    }

    private void tab() {
        text.type(
                Indentation.tab(
                        text.lines(), text.area().getAnchor(), text.area().getCaretPosition()));
    }

    private void outdent() {
        Indentation.outdent(text.lines(), text.area().getAnchor(), text.area().getCaretPosition())
                .ifPresent(text::apply);
    }

    private InputHandler.Result backSpace(KeyEvent event) {
        return did(
                Pairs.backSpace(
                        text.lines(), text.area().getAnchor(), text.area().getCaretPosition()));
    }

    private InputHandler.Result typed(KeyEvent event) {
        String typed = event.getCharacter();
        if (typed.length() != 1 || event.isControlDown() || event.isMetaDown()) {
            return InputHandler.Result.PROCEED;
        }
        return did(
                Pairs.typed(
                        text.lines(),
                        text.area().getAnchor(),
                        text.area().getCaretPosition(),
                        typed.charAt(0),
                        text.isInsideText(text.area().getCaretPosition())));
    }

    private InputHandler.Result did(Optional<TextEdit> edit) {
        edit.ifPresent(text::type);
        return edit.isPresent() ? InputHandler.Result.CONSUME : InputHandler.Result.PROCEED;
    }
}
