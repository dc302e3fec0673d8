package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextLines;
import io.howdah.sql.edit.TextRange;
import io.howdah.sql.edit.caret.Caret;
import io.howdah.sql.edit.caret.CaretKeys;
import io.howdah.sql.edit.caret.CaretMove;
import io.howdah.sql.edit.caret.Carets;
import io.howdah.sql.edit.caret.CaretsEdit;
import io.howdah.sql.edit.caret.Column;
import io.howdah.sql.edit.caret.Occurrences;
import io.howdah.sql.edit.caret.Operation;
import io.howdah.ui.fx.FxThread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.jspecify.annotations.Nullable;

/// The carets of an area when it has more than its own: in a column, or at several occurrences.
///
/// The area's own caret is the main one. Whatever moves it from elsewhere, such as a click, or changes
/// the text, ends this; undo and redo bring the carets back that a step was made with.
public final class ManyCarets {

    /// Steps of undo whose carets are remembered.
    private static final int REMEMBERED = 400;

    private final SqlArea text;
    private final CodeArea area;
    private final AreaUndo undo;
    private final CaretNodes nodes;
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final Map<Object, Carets> remembered = new LinkedHashMap<>();

    private @Nullable Carets carets;

    /// The rectangle as it was drawn, while it is.
    private @Nullable Column column;

    /// Whether the carets form a rectangle, whose lines must not run into each other.
    private boolean rectangle;

    private @Nullable Occurrences sought;

    /// Whether the caret moves on behalf of this.
    private boolean moving;

    ManyCarets(SqlArea text, AreaUndo undo, FxThread fx) {
        this.text = text;
        this.area = text.area();
        this.undo = undo;
        this.nodes = new CaretNodes(area, fx);
        area.selectionProperty().addListener((property, before, now) -> moved());
        area.caretPositionProperty().addListener((property, before, now) -> moved());
        area.multiPlainChanges().subscribe(changes -> moved());
    }

    /// Whether there is more than one caret.
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    public boolean isActive() {
        return active.get();
    }

    /// All carets, the area's own at least.
    Carets all() {
        return carets == null
                ? Carets.of(new Caret(area.getAnchor(), area.getCaretPosition()))
                : carets;
    }

    private void moved() {
        if (!moving) {
            leave();
        }
    }

    /// Back to one caret, the main one.
    void leave() {
        column = null;
        sought = null;
        rectangle = false;
        if (carets != null) {
            carets = null;
            active.set(false);
            nodes.show(List.of());
        }
    }

    /// Shows these in place of those there are.
    void set(Carets wanted) {
        boolean before = moving;
        moving = true;
        try {
            Caret main = wanted.mainCaret();
            area.selectRange(main.anchor(), main.position());
        } finally {
            moving = before;
        }
        carets = wanted.isOne() ? null : wanted;
        active.set(carets != null);
        nodes.show(
                IntStream.range(0, wanted.all().size())
                        .filter(index -> index != wanted.main())
                        .mapToObj(wanted.all()::get)
                        .toList());
        area.requestFollowCaret();
    }

    /// Moves the corner of the rectangle, which begins at the caret.
    void extendColumn(int lines, int columns) {
        Column now = column();
        setColumn(now.to(text.lines(), now.line() + lines, now.column() + columns));
    }

    /// Selects a rectangle of text.
    void setColumn(Column wanted) {
        sought = null;
        set(wanted.carets(text.lines()));
        column = wanted;
        rectangle = true;
    }

    /// The rectangle that there is, or one from the first to the last of the carets.
    Column column() {
        if (column != null) {
            return column;
        }
        Carets now = all();
        Caret far = now.main() == 0 ? now.all().getLast() : now.all().getFirst();
        return Column.of(text.lines(), new Caret(far.anchor(), now.mainCaret().position()));
    }

    /// One more caret, or one fewer where there is one already.
    void toggle(int offset) {
        Caret caret = Caret.at(offset);
        freely(all().all().contains(caret) ? all().without(caret) : all().with(caret));
    }

    private void freely(Carets wanted) {
        column = null;
        rectangle = false;
        set(wanted);
    }

    /// Selects the word at the caret; when something is selected, its next occurrence too.
    void addNextOccurrence() {
        Caret main = all().mainCaret();
        if (main.isEmpty()) {
            seekWord(main);
        } else {
            seek(main)
                    .flatMap(occurrences -> occurrences.next(text.lines(), all()))
                    .ifPresent(found -> freely(all().with(new Caret(found.start(), found.end()))));
        }
    }

    private void seekWord(Caret main) {
        Occurrences.wordAt(text.lines(), main.position())
                .ifPresent(word -> {
                    var selected = new Caret(word.start(), word.end());
                    freely(all().without(main).with(selected));
                    sought = new Occurrences(textOf(word), true);
                });
    }

    /// What is looked for further; a selection of several lines cannot be.
    private Optional<Occurrences> seek(Caret main) {
        String selected = textOf(main.range());
        if (sought == null || !sought.text().equals(selected)) {
            sought = new Occurrences(selected, false);
        }
        return selected.contains("\n") ? Optional.empty() : Optional.of(sought);
    }

    private String textOf(TextRange range) {
        return area.getText(range.start(), range.end());
    }

    /// Selects every occurrence of what is selected, or of the word at the caret.
    void addAllOccurrences() {
        if (all().mainCaret().isEmpty()) {
            seekWord(all().mainCaret());
        }
        Caret main = all().mainCaret();
        if (main.isEmpty()) {
            return;
        }
        seek(main)
                .map(occurrences -> occurrences.all(text.lines()))
                .filter(found -> !found.isEmpty())
                .ifPresent(found -> {
                    List<Caret> all =
                            found.stream()
                                    .map(range -> new Caret(range.start(), range.end()))
                                    .toList();
                    freely(Carets.of(all, Math.max(0, found.indexOf(main.range()))));
                });
    }

    /// Takes back what was selected last.
    void dropLast() {
        freely(all().without(all().mainCaret()));
    }

    /// A caret at the end of each selected line.
    void atLineEnds() {
        TextLines lines = text.lines();
        TextRange hull = all().hull();
        List<Caret> ends =
                IntStream.rangeClosed(lines.lineAt(hull.start()), lines.lineAt(hull.end()))
                        .limit(Carets.MOST)
                        .mapToObj(line -> Caret.at(lines.end(line)))
                        .toList();
        freely(Carets.of(ends, ends.size() - 1));
    }

    void move(CaretMove move, boolean selects) {
        freely(all().each(caret -> move.move(text.lines(), caret, selects)));
    }

    void type(String typed) {
        make(CaretKeys.typed(text.lines(), all(), typed, text::isInsideText));
    }

    void delete(CaretMove over) {
        make(CaretKeys.delete(text.lines(), all(), over, !rectangle));
    }

    void paste(String pasted) {
        make(CaretKeys.paste(text.lines(), all(), pasted));
    }

    /// Does at every caret what an operation does at one.
    void edit(Operation operation) {
        make(all().edit(text.lines(), operation));
    }

    /// One step of undo, whatever the number of carets.
    private void make(CaretsEdit edit) {
        if (!edit.isEmpty()) {
            remember(all());
            moving = true;
            try {
                undo.step(() -> replace(edit.replacements()));
            } finally {
                moving = false;
            }
            remember(edit.after());
        }
        column = null;
        set(edit.after());
    }

    private void replace(List<TextEdit> edits) {
        MultiChangeBuilder<?, ?, ?> changes = area.createMultiChange(edits.size());
        int shift = 0;
        for (TextEdit edit : edits) {
            // Each finds the text as the one before has left it.
            changes.replaceTextAbsolutely(edit.start() + shift, edit.end() + shift, edit.text());
            shift += edit.text().length() - (edit.end() - edit.start());
        }
        changes.commit();
    }

    private void remember(Carets now) {
        remembered.remove(undo.place());
        remembered.put(undo.place(), now);
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }

    /// Undo or redo has come to a place where there may have been more carets.
    void undone() {
        Carets then = remembered.get(undo.place());
        if (then != null && !then.isOne()) {
            set(then);
        }
    }
}
