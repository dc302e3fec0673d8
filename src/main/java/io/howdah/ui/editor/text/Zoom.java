package io.howdah.ui.editor.text;

import java.util.List;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.richtext.CodeArea;

/// Makes the text of one editor larger or smaller with the wheel and the shortcut key; the program's own
/// text size is another matter.
final class Zoom {

    /// Per cent; each has a style class.
    private static final List<Integer> STEPS =
            List.of(60, 70, 80, 90, 100, 110, 120, 140, 160, 180, 200, 240, 300);

    private static final String CLASS = "zoom-";

    private final CodeArea area;
    private int step = STEPS.indexOf(100);

    private Zoom(CodeArea area) {
        this.area = area;
    }

    static void install(CodeArea area) {
        var zoom = new Zoom(area);
        area.addEventFilter(ScrollEvent.SCROLL, zoom::onScroll);
    }

    private void onScroll(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            set(step + (event.getDeltaY() > 0 ? 1 : -1));
            event.consume();
        }
    }

    private void set(int wanted) {
        int next = Math.clamp(wanted, 0, STEPS.size() - 1);
        area.getStyleClass().remove(CLASS + STEPS.get(step));
        area.getStyleClass().add(CLASS + STEPS.get(next));
        step = next;
    }
}
