package io.howdah.ui.editor.text;

import io.howdah.sql.edit.caret.Caret;
import io.howdah.ui.fx.FxThread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.Selection;
import org.fxmisc.richtext.SelectionImpl;

/// Shows further carets and what they select, as far as they are on screen: each costs as much as the
/// area's own.
final class CaretNodes {

    private final CodeArea area;
    private final FxThread fx;
    private final List<CaretNode> carets = new ArrayList<>();
    private final List<Selection<Collection<String>, String, Collection<String>>> selections =
            new ArrayList<>();
    private List<Caret> shown = List.of();
    private boolean awaited;

    CaretNodes(CodeArea area, FxThread fx) {
        this.area = area;
        this.fx = fx;
        area.getVisibleParagraphs()
                .addModificationObserver(change -> {
                    if (!shown.isEmpty()) {
                        soon();
                    }
                });
    }

    /// Shows these and no others.
    void show(List<Caret> wanted) {
        if (!wanted.isEmpty() || !shown.isEmpty()) {
            shown = wanted;
            soon();
        }
    }

    /// What is on screen is known after the layout.
    private void soon() {
        if (!awaited) {
            awaited = true;
            fx.later(this::refresh);
        }
    }

    private void refresh() {
        awaited = false;
        List<Caret> seen = shown.isEmpty() ? List.of() : seen(Sight.of(area));
        for (int i = 0; i < seen.size(); i++) {
            caret(i).moveTo(seen.get(i).position());
        }
        while (carets.size() > seen.size()) {
            CaretNode last = carets.removeLast();
            area.removeCaret(last);
            last.dispose();
        }
        List<Caret> selecting = seen.stream().filter(caret -> !caret.isEmpty()).toList();
        for (int i = 0; i < selecting.size(); i++) {
            selection(i).selectRange(selecting.get(i).start(), selecting.get(i).end());
        }
        while (selections.size() > selecting.size()) {
            var last = selections.removeLast();
            area.removeSelection(last);
            last.dispose();
        }
    }

    private List<Caret> seen(Sight sight) {
        if (sight.last() < sight.first()) {
            return List.of();
        }
        int from = area.getAbsolutePosition(sight.first(), 0);
        int to = area.getAbsolutePosition(sight.last(), area.getParagraphLength(sight.last()));
        return shown.stream().filter(caret -> caret.end() >= from && caret.start() <= to).toList();
    }

    private CaretNode caret(int index) {
        if (index == carets.size()) {
            var fresh = new CaretNode("caret-" + index, area);
            area.addCaret(fresh);
            carets.add(fresh);
        }
        return carets.get(index);
    }

    private Selection<Collection<String>, String, Collection<String>> selection(int index) {
        if (index == selections.size()) {
            var fresh =
                    new SelectionImpl<Collection<String>, String, Collection<String>>(
                            "selection-" + index,
                            area,
                            path -> path.getStyleClass().add("selection"));
            area.addSelection(fresh);
            selections.add(fresh);
        }
        return selections.get(index);
    }
}
