package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextLines;
import io.howdah.sql.edit.caret.Column;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// The mouse makes rectangles, dragged with Alt or with the middle button, for window managers that keep
/// Alt for themselves; a click with Alt sets a further caret.
final class ColumnMouse {

    private final SqlArea text;
    private final CodeArea area;

    /// Where the rectangle begins, while a button is held.
    private @Nullable Column origin;

    private ColumnMouse(SqlArea text) {
        this.text = text;
        this.area = text.area();
    }

    static void install(SqlArea text) {
        var mouse = new ColumnMouse(text);
        text.area().addEventFilter(MouseEvent.MOUSE_PRESSED, mouse::pressed);
        text.area().addEventFilter(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        text.area().addEventFilter(MouseEvent.DRAG_DETECTED, mouse::detected);
        text.area().addEventFilter(MouseEvent.MOUSE_RELEASED, mouse::released);
    }

    private void pressed(MouseEvent event) {
        boolean middle = event.getButton() == MouseButton.MIDDLE;
        boolean alt = event.getButton() == MouseButton.PRIMARY && event.isAltDown();
        if (!middle && !alt) {
            return;
        }
        area.requestFocus();
        Place place = place(event);
        if (event.isShiftDown()) {
            origin = text.carets().column();
            extend(place);
        } else {
            origin = new Column(place.line(), place.column(), place.line(), place.column());
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (origin != null) {
            if (!event.isStillSincePress()) {
                extend(place(event));
            }
            event.consume();
        }
    }

    private void extend(Place place) {
        if (origin != null) {
            Column wanted =
                    new Column(
                            origin.anchorLine(),
                            origin.anchorColumn(),
                            place.line(),
                            place.column());
            text.carets().setColumn(wanted.to(text.lines(), place.line(), place.column()));
        }
    }

    private void detected(MouseEvent event) {
        if (origin != null) {
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (origin != null) {
            boolean click = event.isStillSincePress() && !event.isShiftDown();
            if (click && event.getButton() == MouseButton.PRIMARY) {
                text.carets().toggle(area.hit(event.getX(), event.getY()).getInsertionIndex());
            }
            origin = null;
            event.consume();
        }
    }

    /// A line and a column, which may lie behind the line's end.
    private record Place(int line, int column) {}

    private Place place(MouseEvent event) {
        TextLines lines = text.lines();
        double inside = Math.clamp(event.getY(), 1, Math.max(1, area.getHeight() - 1));
        int offset = area.hit(event.getX(), inside).getInsertionIndex();
        int line = lines.lineAt(offset);
        int beyond = event.getY() < 0 ? -1 : event.getY() > area.getHeight() ? 1 : 0;
        int wanted = Math.clamp(line + beyond, 0, lines.count() - 1);
        Optional<Integer> seen = area.isWrapText() ? Optional.empty() : columnAt(event);
        return new Place(wanted, seen.orElse(offset - lines.start(line)));
    }

    /// By the width of a letter of the font, in which all are as wide.
    private Optional<Integer> columnAt(MouseEvent event) {
        Sight sight = Sight.of(area);
        for (int line = sight.first(); line <= sight.last(); line++) {
            String content = text.lines().line(line);
            if (!content.isEmpty() && content.charAt(0) != '\t') {
                int start = text.lines().start(line);
                Optional<Bounds> first = area.getCharacterBoundsOnScreen(start, start + 1);
                if (first.isPresent() && first.get().getWidth() > 0) {
                    double x = event.getScreenX() - first.get().getMinX();
                    return Optional.of((int) Math.max(0, Math.round(x / first.get().getWidth())));
                }
            }
        }
        return Optional.empty();
    }
}
