package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextRange;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.CodeArea;

/// Shows a window of very long lines: the part around the caret, between words that say how much there
/// is before and behind. The window stays while the caret has text around it, so that what one looks at
/// does not move at each key. The text itself stays as it is: it is saved, run, searched and edited as a
/// whole.
///
/// Each key lays out its whole line anew: JavaFX looks twice at every character of a flow for scripts and
/// directions, and finds the end of a line by walking through all its characters. For a line of half a
/// million that takes three frames, wherever the key goes and whatever part is on screen.
///
/// RichTextFX cannot show a part of a paragraph. What it lets be done: the texts in a line's node may be
/// others than the paragraph's ([LongLineNode]), the shape of a caret can be set right whenever it has
/// been set, and selections and the mouse's places are asked of the area ([WindowedArea]). What it does not
/// is [LongLineKeys].
final class LongLines {

    /// Longer lines are long: without colours, and their statements are not told apart at each key.
    static final int SHOWN = 20_000;

    private final CodeArea area;

    /// The first column that is shown, of lines that do not begin with it.
    private final TreeMap<Integer, Integer> starts = new TreeMap<>();

    private final Set<TextFlow> nodes = Collections.newSetFromMap(new WeakHashMap<>());
    private Function<TextRange, List<MarkedPart>> marks = part -> List.of();

    LongLines(CodeArea area) {
        this.area = area;
    }

    /// Shows marks from now on.
    ///
    /// @param in gives the marked parts of a part of the text, ascending and apart from each other
    void mark(Function<TextRange, List<MarkedPart>> in) {
        marks = in;
    }

    boolean isLong(int line) {
        return area.getParagraphLength(line) > SHOWN;
    }

    /// What is shown of a long line.
    LineWindow window(int line) {
        int length = area.getParagraphLength(line);
        int start = starts.getOrDefault(line, 0);
        return new LineWindow(Math.clamp(start, 0, Math.max(0, length - LineWindow.SHOWN)), length);
    }

    /// The node of a line has come to be, or belongs to another line now.
    ///
    /// @param box the node that an area shows a line with
    static void show(CodeArea area, Parent box, int line) {
        if (area instanceof WindowedArea windowed && windowed.longLines().isLong(line)) {
            for (Node part : box.getChildrenUnmodifiable()) {
                if (part instanceof TextFlow flow) {
                    windowed.longLines().show(flow, line);
                }
            }
        }
    }

    private void show(TextFlow flow, int line) {
        nodes.add(flow);
        LineWindow window = window(line);
        int start = area.getAbsolutePosition(line, 0);
        var part = new TextRange(start + window.start(), start + window.end());
        LongLineNode.of(flow)
                .show(
                        new LongLineNode.Line(line, start, area.getText(line)),
                        window,
                        marks.apply(part));
    }

    /// The caret has moved, or the line that it is in has changed.
    void caretMoved() {
        int line = area.getCurrentParagraph();
        if (isLong(line)) {
            LineWindow now = window(line);
            LineWindow wanted = now.around(area.getCaretColumn(), now.length());
            if (wanted.start() != now.start()) {
                starts.put(line, wanted.start());
                refresh();
            }
        }
    }

    /// Lines behind `line` are `gained` lines further down now.
    void edited(int line, int gained) {
        if (gained != 0 && !starts.isEmpty()) {
            var behind = new TreeMap<>(starts.tailMap(line, false));
            starts.tailMap(line, false).clear();
            behind.tailMap(line - Math.min(gained, 0), false)
                    .forEach((at, start) -> starts.put(at + gained, start));
            refresh();
        }
    }

    /// Marks have changed.
    void refresh() {
        for (TextFlow flow : List.copyOf(nodes)) {
            int line = LongLineNode.of(flow).line();
            if (flow.getScene() != null && line < area.getParagraphs().size() && isLong(line)) {
                show(flow, line);
            }
        }
    }
}
