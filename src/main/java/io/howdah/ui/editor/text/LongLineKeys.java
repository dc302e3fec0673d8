package io.howdah.ui.editor.text;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.wellbehaved.event.InputHandler;
import org.fxmisc.wellbehaved.event.InputMap;

/// Keys that an area would take to a place in what a long line shows, instead of one in its text.
final class LongLineKeys {

    private final WindowedArea area;

    private LongLineKeys(WindowedArea area) {
        this.area = area;
    }

    static InputMap<KeyEvent> of(WindowedArea area) {
        var keys = new LongLineKeys(area);
        return InputMap.sequence(
                keys.with(SelectionPolicy.CLEAR), keys.with(SelectionPolicy.ADJUST));
    }

    private InputMap<KeyEvent> with(SelectionPolicy policy) {
        KeyCombination.Modifier[] held =
                policy == SelectionPolicy.CLEAR
                        ? new KeyCombination.Modifier[0]
                        : new KeyCombination.Modifier[] {KeyCombination.SHIFT_DOWN};
        return InputMap.sequence(
                InputMap.process(keyPressed(KeyCode.HOME, held), key -> edge(policy, true)),
                InputMap.process(keyPressed(KeyCode.END, held), key -> edge(policy, false)),
                InputMap.process(keyPressed(KeyCode.UP, held), key -> vertical(policy, -1)),
                InputMap.process(keyPressed(KeyCode.DOWN, held), key -> vertical(policy, 1)));
    }

    private InputHandler.Result edge(SelectionPolicy policy, boolean start) {
        if (!area.longLines().isLong(area.getCurrentParagraph())) {
            return InputHandler.Result.PROCEED;
        }
        if (start) {
            area.paragraphStart(policy);
        } else {
            area.paragraphEnd(policy);
        }
        area.requestFollowCaret();
        return InputHandler.Result.CONSUME;
    }

    /// Goes by what is on screen, from a long line or to one.
    private InputHandler.Result vertical(SelectionPolicy policy, int direction) {
        int line = area.getCurrentParagraph();
        if (!area.longLines().isLong(line) && !isLongBeside(line, direction)) {
            return InputHandler.Result.PROCEED;
        }
        Optional<Bounds> caret = caret();
        if (caret.isPresent() && !isWithin(beside(caret.get(), direction))) {
            area.scrollYBy(direction * caret.get().getHeight());
            area.layout();
            caret = caret();
        }
        caret.ifPresent(bounds -> go(bounds, direction, policy));
        return InputHandler.Result.CONSUME;
    }

    private void go(Bounds caret, int direction, SelectionPolicy policy) {
        double y = beside(caret, direction);
        if (isWithin(y)) {
            int place = area.hit(caret.getCenterX(), y).getInsertionIndex();
            // Beside the last line there is nothing, which an area takes for the end of its text.
            if ((place - area.getCaretPosition()) * direction > 0) {
                area.moveTo(place, policy);
                area.requestFollowCaret();
            }
        }
    }

    private boolean isLongBeside(int line, int direction) {
        int at = line + direction;
        while (at >= 0 && at < area.getParagraphs().size() && area.isFolded(at)) {
            at += direction;
        }
        return at >= 0 && at < area.getParagraphs().size() && area.longLines().isLong(at);
    }

    private Optional<Bounds> caret() {
        return area.getCaretBounds().map(area::screenToLocal);
    }

    private static double beside(Bounds caret, int direction) {
        return caret.getCenterY() + direction * caret.getHeight();
    }

    private boolean isWithin(double y) {
        return y > 0 && y < area.getHeight();
    }
}
