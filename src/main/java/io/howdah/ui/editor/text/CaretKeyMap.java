package io.howdah.ui.editor.text;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.EventPattern.keyTyped;

import io.howdah.sql.edit.Indentation;
import io.howdah.sql.edit.caret.CaretMove;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.fxmisc.wellbehaved.event.InputHandler.Result;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// Keys while there are several carets; those not listed go on to the area, which has one.
final class CaretKeyMap {

    private final ManyCarets carets;
    private final TextClipboard clipboard;

    private CaretKeyMap(SqlArea text) {
        this.carets = text.carets();
        this.clipboard = new TextClipboard(text);
    }

    /// Comes before what was installed earlier.
    static void install(SqlArea text) {
        var keys = new CaretKeyMap(text);
        Nodes.addInputMap(
                text.area(),
                InputMap.sequence(
                        InputMap.process(keyPressed(), keys::pressed),
                        InputMap.process(keyTyped(), keys::typed)));
    }

    private Result typed(KeyEvent event) {
        if (!carets.isActive()) {
            return Result.PROCEED;
        }
        String typed = event.getCharacter();
        boolean shortcut = event.isMetaDown() || (event.isControlDown() != event.isAltDown());
        if (!typed.isEmpty() && !shortcut && !Character.isISOControl(typed.charAt(0))) {
            carets.type(typed);
        }
        return Result.CONSUME;
    }

    private Result pressed(KeyEvent event) {
        if (!carets.isActive() || event.isAltDown()) {
            return Result.PROCEED;
        }
        Optional<CaretMove> move = move(event);
        if (move.isPresent()) {
            carets.move(move.get(), event.isShiftDown());
            return Result.CONSUME;
        }
        return (event.isShortcutDown() ? shortcut(event) : writes(event))
                ? Result.CONSUME
                : Result.PROCEED;
    }

    private static Optional<CaretMove> move(KeyEvent event) {
        boolean word = event.isShortcutDown();
        return Optional.ofNullable(
                switch (event.getCode()) {
                    case LEFT, KP_LEFT -> word ? CaretMove.WORD_LEFT : CaretMove.LEFT;
                    case RIGHT, KP_RIGHT -> word ? CaretMove.WORD_RIGHT : CaretMove.RIGHT;
                    case UP, KP_UP -> word ? null : CaretMove.UP;
                    case DOWN, KP_DOWN -> word ? null : CaretMove.DOWN;
                    case HOME -> word ? null : CaretMove.LINE_START;
                    case END -> word ? null : CaretMove.LINE_END;
                    default -> null;
                });
    }

    private boolean writes(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> carets.leave();
            case ENTER ->
                    carets.edit((lines, anchor, caret) ->
                            Optional.of(Indentation.newLine(lines, anchor, caret)));
            case TAB -> {
                if (event.isShiftDown()) {
                    carets.edit(Indentation::outdent);
                } else {
                    carets.edit((lines, anchor, caret) ->
                            Optional.of(Indentation.tab(lines, anchor, caret)));
                }
            }
            case BACK_SPACE -> carets.delete(CaretMove.LEFT);
            case DELETE -> {
                if (event.isShiftDown()) {
                    clipboard.cut();
                } else {
                    carets.delete(CaretMove.RIGHT);
                }
            }
            case INSERT -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                clipboard.paste();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case C, COPY, INSERT -> clipboard.copy();
            case X, CUT -> clipboard.cut();
            case V, PASTE -> clipboard.paste();
            case BACK_SPACE -> carets.delete(CaretMove.WORD_LEFT);
            case DELETE -> carets.delete(CaretMove.WORD_RIGHT);
            default -> {
                return false;
            }
        }
        return true;
    }
}
