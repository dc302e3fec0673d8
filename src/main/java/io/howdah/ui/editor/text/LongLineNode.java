package io.howdah.ui.editor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.TextExt;

/// What a long line shows: a window of its text, with marks, between words that are no part of it.
final class LongLineNode {

    private static final String KEY = LongLineNode.class.getName();
    private static final String WORDS = "long-line-words";

    /// A whole line.
    ///
    /// @param index counted from 0
    /// @param start where it begins in the text
    record Line(int index, int start, String text) {}

    /// One part of what is shown.
    private record Piece(String text, List<String> classes) {}

    private final TextFlow flow;
    private final Map<CaretNode, ListChangeListener<PathElement>> carets = new WeakHashMap<>();
    private List<Piece> pieces = List.of();
    private LineWindow window = new LineWindow(0, 0);
    private int line;

    /// A caret's shape is being set right, which is a change of it too.
    private boolean correcting;

    private LongLineNode(TextFlow flow) {
        this.flow = flow;
        flow.getChildren().forEach(this::follow);
        flow.getChildren().addListener(this::onChildren);
    }

    /// The one that shows its line in `flow`.
    static LongLineNode of(TextFlow flow) {
        return (LongLineNode)
                flow.getProperties().computeIfAbsent(KEY, key -> new LongLineNode(flow));
    }

    int line() {
        return line;
    }

    /// Shows a window of a line.
    ///
    /// @param marks the marked parts of the window, which count from the text's start
    void show(Line shown, LineWindow newWindow, List<MarkedPart> marks) {
        line = shown.index();
        window = newWindow;
        List<Piece> wanted = pieces(shown, newWindow, marks);
        if (wanted.equals(pieces)) {
            return;
        }
        pieces = wanted;
        List<Node> children = new ArrayList<>(flow.getChildren());
        int at = 0;
        while (at < children.size() && !(children.get(at) instanceof Text)) {
            at++;
        }
        children.removeIf(Text.class::isInstance);
        children.addAll(
                Math.min(at, children.size()), wanted.stream().map(LongLineNode::node).toList());
        flow.getChildren().setAll(children);
    }

    private static List<Piece> pieces(Line line, LineWindow window, List<MarkedPart> marks) {
        String text = line.text();
        List<Piece> pieces = new ArrayList<>();
        add(pieces, window.before(), WORDS);
        int done = window.start();
        for (MarkedPart part : marks) {
            int from = Math.clamp(part.range().start() - line.start(), done, window.end());
            int to = Math.clamp(part.range().end() - line.start(), from, window.end());
            add(pieces, text.substring(done, from), "");
            add(pieces, text.substring(from, to), part.mark().styleClass());
            done = to;
        }
        add(pieces, text.substring(done, window.end()), "");
        add(pieces, window.behind(), WORDS);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, String styleClass) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, styleClass.isEmpty() ? List.of() : List.of(styleClass)));
        }
    }

    private static Node node(Piece piece) {
        var node = new TextExt(piece.text());
        node.setTextOrigin(VPos.TOP);
        node.getStyleClass().add("text");
        node.getStyleClass().addAll(piece.classes());
        return node;
    }

    private void onChildren(ListChangeListener.Change<? extends Node> change) {
        while (change.next()) {
            change.getRemoved().stream()
                    .filter(node -> !flow.getChildren().contains(node))
                    .forEach(this::leave);
            change.getAddedSubList().forEach(this::follow);
        }
    }

    private void follow(Node node) {
        if (node instanceof CaretNode caret && !carets.containsKey(caret)) {
            ListChangeListener<PathElement> listener = change -> correct(caret);
            carets.put(caret, listener);
            caret.getElements().addListener(listener);
        }
    }

    private void leave(Node node) {
        if (node instanceof CaretNode caret) {
            ListChangeListener<PathElement> listener = carets.remove(caret);
            if (listener != null) {
                caret.getElements().removeListener(listener);
            }
        }
    }

    /// RichTextFX has shown the caret at the column's place in the whole line.
    @SuppressWarnings(
            "deprecation") // As RichTextFX does: without the insets, by which it moves a caret.
    private void correct(CaretNode caret) {
        if (!correcting) {
            correcting = true;
            try {
                int place = window.shown(caret.getColumnPosition());
                caret.getElements().setAll(flow.caretShape(place, true));
            } finally {
                correcting = false;
            }
        }
    }
}
