package io.howdah.ui.editor.text;

import io.howdah.sql.LineLexer;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.StatementAtCaret;
import io.howdah.sql.Tokens;
import io.howdah.sql.edit.Folds;
import io.howdah.sql.edit.InsideText;
import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextLines;
import io.howdah.sql.edit.TextRange;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Command;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.IndexRange;
import javafx.util.Subscription;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.wellbehaved.event.Nodes;

/// SQL text under edit: only the lines on screen are coloured, and an edit is followed from its line.
public final class SqlArea {

    private final WindowedArea area;
    private final VirtualizedScrollPane<CodeArea> pane;
    private final TextLines lines;
    private final LineLexer lexer;
    private final BracketMarks brackets;
    private final Folding folding;
    private final TextPaint paint;
    private final AreaUndo undo;
    private final ManyCarets carets;

    /// An area with a text in it.
    public SqlArea(FxThread fx, PreparedText text) {
        area = text.area();
        pane = new VirtualizedScrollPane<>(area);
        lines = new AreaLines(area);
        lexer = new LineLexer(lines, true);
        brackets = new BracketMarks(this, lexer);
        folding = new Folding(area, new Folds(lines, lexer));
        undo = new AreaUndo(area, this::onUndone, text.undo());
        paint = new TextPaint(fx, area, lexer, folding);
        area.getStyleClass().add("sql-area");
        area.setId("sql-area");
        area.multiPlainChanges().subscribe(this::onEdit);
        area.caretPositionProperty().subscribe(caret -> onCaret());
        carets = new ManyCarets(this, undo, fx);
        TypingKeys.install(this);
        area.longLines().mark(part -> MarkedPart.in(part, paint::marked));
        Nodes.addInputMap(area, LongLineKeys.of(area));
        CaretKeyMap.install(this);
        ColumnMouse.install(this);
        Zoom.install(area);
    }

    private void onCaret() {
        area.longLines().caretMoved();
        folding.reveal(area.getCurrentParagraph());
        markStatement();
        brackets.show();
    }

    private void onUndone() {
        carets.undone();
    }

    /// The carets when there are more than the area's own.
    public ManyCarets carets() {
        return carets;
    }

    /// What is shown: the area with its scroll bars.
    public VirtualizedScrollPane<CodeArea> pane() {
        return pane;
    }

    public CodeArea area() {
        return area;
    }

    /// The text by lines.
    public TextLines lines() {
        return lines;
    }

    private void onEdit(List<PlainTextChange> changes) {
        ChangedText changed = ChangedText.of(changes);
        int first = lines.lineAt(changed.start());
        int inserted = lines.lineAt(changed.end()) - first + 1;
        int behind = lexer.edit(first, inserted - changed.lineEndsGained(), inserted);
        paint.edited(changes, first, behind, changed.sameLines());
        area.longLines().edited(first, changed.lineEndsGained());
        markStatement();
    }

    /// Marks parts of the text, in place of what was marked so before. They move with the text; the
    /// fault goes with the next edit.
    public void mark(TextMark mark, List<TextRange> ranges) {
        paint.mark(mark, ranges);
        area.longLines().refresh();
    }

    /// Where the parts so marked are now.
    public List<TextRange> marked(TextMark mark) {
        return paint.marked(mark);
    }

    void goToBracket() {
        brackets.other().ifPresent(other -> select(new TextRange(other.start(), other.start())));
    }

    /// Calls `listener` after each change of the text.
    public Subscription onEdit(Runnable listener) {
        return area.plainTextChanges().subscribe(change -> listener.run())::unsubscribe;
    }

    /// Goes to `line` or `line:column`, counted from 1; what is no number is ignored, and one too large
    /// means the last.
    public void goTo(String place) {
        TextPlace.offset(place, lines)
                .ifPresent(offset -> {
                    select(new TextRange(offset, offset));
                    area.requestFocus();
                });
    }

    /// Selects a part of the text and brings it into sight, out of a fold if need be; what is far away
    /// comes to the middle, with what stands around it.
    public void select(TextRange range) {
        int line = lines.lineAt(range.start());
        folding.reveal(line);
        if (!Sight.of(area).holds(line)) {
            area.showParagraphAtCenter(line);
        }
        area.selectRange(range.start(), range.end());
        area.requestFollowCaret();
    }

    /// Shows in the gutter what is wrong with which lines.
    public void showProblems(Map<Integer, String> byLine) {
        paint.showProblems(byLine);
    }

    Folding folding() {
        return folding;
    }

    /// What a person can do to the text.
    ///
    /// @param active whether the keyboard is in it
    public List<Command> commands(ObservableBooleanValue active) {
        return Stream.concat(
                        new TextActions(this).commands(active).stream(),
                        new CaretActions(carets).commands(active).stream())
                .toList();
    }

    private void markStatement() {
        StatementMark statement = paint.statement();
        if (statement.isLong(lexer, area.getCurrentParagraph())) {
            statement.showAround(lexer, area.getCurrentParagraph());
            return;
        }
        Optional<TextRange> range = statementAtCaret();
        if (range.isEmpty()) {
            statement.show(0, 0);
        } else {
            statement.show(lines.lineAt(range.get().start()), lines.lineAt(range.get().end()) + 1);
        }
    }

    /// The tokens of a line, with offsets from its start.
    public Tokens tokens(int line) {
        return lexer.tokens(line);
    }

    /// The range of the statement that the caret is at, with its inline data.
    public Optional<TextRange> statementAtCaret() {
        List<ScriptItem> steps = stepsAtCaret();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextRange(steps.getFirst().start(), steps.getLast().end()));
    }

    /// The statement at the caret, followed by its inline data; offsets count from the text's start.
    public List<ScriptItem> stepsAtCaret() {
        if (area.getLength() == 0) {
            return List.of();
        }
        StatementAtCaret found =
                lexer.statementAt(area.getCurrentParagraph(), area.getCaretColumn());
        int shift = lines.start(found.firstLine());
        return found.steps().stream()
                .map(step ->
                        new ScriptItem(
                                step.kind(),
                                step.text(),
                                step.start() + shift,
                                step.end() + shift,
                                step.line()))
                .toList();
    }

    /// The lines around the caret in which its statement stands, with at most so many on each side.
    public TextRange aroundCaret(int most) {
        LineLexer.LineRange range = lexer.around(area.getCurrentParagraph(), most);
        return new TextRange(lines.start(range.first()), lines.end(range.behind() - 1));
    }

    /// The token that an offset is in.
    public TextRange tokenAt(int offset) {
        int line = lines.lineAt(offset);
        int start = lines.start(line);
        Tokens tokens = tokens(line);
        int index = tokens.indexAt(offset - start);
        return index < 0
                ? new TextRange(offset, offset + 1)
                : new TextRange(tokens.start(index), tokens.end(index)).moved(start);
    }

    /// Whether a caret at `offset` stands inside of a constant, a name in quotes or a comment.
    boolean isInsideText(int offset) {
        return InsideText.at(lines, lexer, offset);
    }

    /// The selected part of the text, if any; parts selected by several carets are none as a whole.
    public Optional<TextRange> selection() {
        IndexRange selected = area.getSelection();
        return selected.getLength() == 0 || carets.isActive()
                ? Optional.empty()
                : Optional.of(new TextRange(selected.getStart(), selected.getEnd()));
    }

    /// Makes a replacement that is part of writing: undo takes it together with what was typed before.
    void type(TextEdit edit) {
        if (edit.start() != edit.end() || !edit.text().isEmpty()) {
            area.replaceText(edit.start(), edit.end(), edit.text());
        }
        area.selectRange(edit.anchor(), edit.caret());
        area.requestFollowCaret();
    }

    /// Makes a replacement as one step of undo.
    public void apply(TextEdit edit) {
        if (edit.start() != edit.end() || !edit.text().isEmpty()) {
            undo.step(() -> area.replaceText(edit.start(), edit.end(), edit.text()));
        }
        area.selectRange(edit.anchor(), edit.caret());
        area.requestFollowCaret();
    }

    /// The text as it is now. Taking it costs nothing; reading a large one takes long enough to be done
    /// in the background.
    public Supplier<String> snapshot() {
        return area.getContent().snapshot()::getText;
    }

    /// Begins to put another text in the place of all that there is.
    public Rewrite rewrite() {
        return new Rewrite(this, place());
    }

    /// The place in the history of edits: the same again means the same text.
    Object place() {
        return undo.place();
    }

    /// Makes changes as one step of undo.
    void step(Runnable change) {
        undo.step(change);
    }

    /// Whether there is nothing but white space, looked for no further than needed.
    public boolean isBlank() {
        return IntStream.range(0, lines.count()).allMatch(line -> lines.line(line).isBlank());
    }

    /// The text is saved; [#isSaved] is true again whenever undo or redo comes back to it.
    public void markSaved() {
        undo.markSaved();
    }

    public boolean isSaved() {
        return undo.isSaved();
    }

    /// What undo and redo know, to keep beside the text; of a long history the newest part. Taking it
    /// costs little; writing it can be left to the background.
    public Supplier<String> undo() {
        return undo.write();
    }
}
