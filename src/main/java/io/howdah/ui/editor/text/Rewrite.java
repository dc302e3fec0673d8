package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextRange;
import java.util.function.Supplier;
import org.fxmisc.richtext.CodeArea;

/// Another text made ready to take the place of all that there is. Only what differs is replaced, so that
/// caret, folds and marks elsewhere stay, and a large text that hardly changed costs hardly anything.
public final class Rewrite {

    private final SqlArea area;
    private final Object place;
    private final Supplier<String> before;

    /// A picture of what there is, taken on the FX thread.
    Rewrite(SqlArea area, Object place) {
        this.area = area;
        this.place = place;
        this.before = area.snapshot();
    }

    /// Makes a text ready; on any thread, as this is what a large text costs.
    public Ready to(String text) {
        String old = before.get();
        int shorter = Math.min(old.length(), text.length());
        int head = 0;
        while (head < shorter && old.charAt(head) == text.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && old.charAt(old.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        return new Ready(
                new TextRange(head, old.length() - tail),
                PreparedText.of(text.substring(head, text.length() - tail)));
    }

    /// A text that is ready.
    public final class Ready {

        private final TextRange replaced;
        private final PreparedText by;

        private Ready(TextRange replaced, PreparedText by) {
            this.replaced = replaced;
            this.by = by;
        }

        /// Puts the text there as one step of undo; false, and nothing is changed, when somebody has
        /// edited the text meanwhile.
        public boolean apply() {
            if (!area.place().equals(place)) {
                return false;
            }
            if (!replaced.isEmpty() || by.length() > 0) {
                CodeArea code = area.area();
                int caret = moved(code.getCaretPosition());
                area.step(() -> by.replace(code, replaced));
                code.moveTo(caret);
                code.requestFollowCaret();
            }
            return true;
        }

        private int moved(int caret) {
            if (caret <= replaced.start()) {
                return caret;
            }
            return caret >= replaced.end()
                    ? caret + by.length() - (replaced.end() - replaced.start())
                    : Math.min(caret, replaced.start() + by.length());
        }
    }
}
