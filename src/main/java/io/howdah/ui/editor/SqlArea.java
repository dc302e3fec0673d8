package io.howdah.ui.editor;

import io.howdah.sql.LineLexer;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.StatementAtCaret;
import io.howdah.sql.Tokens;
import io.howdah.ui.control.SqlStyles;
import io.howdah.ui.fx.FxThread;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.IndexRange;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// SQL text under edit: only the lines on screen are coloured, and an edit is followed from its line.
final class SqlArea {

    /// A line longer than this stays plain: colouring it would cost more than a frame.
    private static final int LONGEST_COLOURED = 20_000;

    /// A part of the text.
    record Range(int start, int end) {}

    private static final Range NOWHERE = new Range(-1, -1);

    private final FxThread fx;
    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
    private final LineLexer lexer = new LineLexer(new AreaLines(), true);
    private Range fault = NOWHERE;
    private Range currentLines = NOWHERE;

    SqlArea(FxThread fx) {
        this.fx = fx;
        area.getStyleClass().add("sql-area");
        area.setId("sql-area");
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.plainTextChanges().subscribe(this::onEdit);
        area.getVisibleParagraphs().addModificationObserver(change -> colourSoon());
        area.caretPositionProperty().subscribe(caret -> markCurrentStatement());
    }

    VirtualizedScrollPane<CodeArea> pane() {
        return pane;
    }

    CodeArea area() {
        return area;
    }

    private final class AreaLines implements LineLexer.Lines {
        @Override
        public int count() {
            return area.getParagraphs().size();
        }

        @Override
        public String line(int index) {
            return area.getParagraph(index).getText();
        }
    }

    private void onEdit(PlainTextChange change) {
        fault = NOWHERE;
        int first = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        int behind = lexer.edit(first, lines(change.getRemoved()), lines(change.getInserted()));
        colour(first, behind);
        markCurrentStatement();
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }

    /// Lines come into sight during layout, which is too early to change them.
    private void colourSoon() {
        fx.later(this::colourVisible);
    }

    private void colourVisible() {
        int count = area.getVisibleParagraphs().size();
        if (count > 0) {
            int first = area.firstVisibleParToAllParIndex();
            colour(first, first + count);
        }
    }

    /// Colours the lines `[from, to)` as far as they are on screen.
    private void colour(int from, int to) {
        int visible = area.getVisibleParagraphs().size();
        if (visible == 0) {
            return;
        }
        int firstVisible = area.firstVisibleParToAllParIndex();
        int first = Math.max(from, firstVisible);
        int behind =
                Math.min(
                        Math.max(to, from + 1),
                        Math.min(firstVisible + visible, area.getParagraphs().size()));
        for (int line = first; line < behind; line++) {
            colourLine(line);
        }
    }

    private void colourLine(int line) {
        int length = area.getParagraphLength(line);
        if (length == 0 || length > LONGEST_COLOURED) {
            return;
        }
        int start = area.getAbsolutePosition(line, 0);
        StyleSpans<Collection<String>> spans =
                SqlStyles.of(
                        lexer.tokens(line), length, fault.start() - start, fault.end() - start);
        if (!spans.equals(area.getStyleSpans(line))) {
            area.setStyleSpans(line, 0, spans);
        }
    }

    /// Shows where the server found a fault, until the next edit.
    void showFault(Range range) {
        fault = range;
        colourVisible();
    }

    void clearFault() {
        if (fault != NOWHERE) {
            fault = NOWHERE;
            colourVisible();
        }
    }

    private void markCurrentStatement() {
        Range lines =
                statementAtCaret()
                        .map(range -> new Range(lineOf(range.start()), lineOf(range.end()) + 1))
                        .orElse(NOWHERE);
        if (lines.equals(currentLines)) {
            return;
        }
        style(currentLines, List.of());
        currentLines = lines;
        style(currentLines, List.of("current-statement"));
    }

    private void style(Range lines, Collection<String> classes) {
        int last = Math.min(lines.end(), area.getParagraphs().size());
        for (int line = Math.max(0, lines.start()); line < last; line++) {
            area.setParagraphStyle(line, classes);
        }
    }

    private int lineOf(int offset) {
        return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Backward).getMajor();
    }

    /// The tokens of a line, with offsets from its start.
    Tokens tokens(int line) {
        return lexer.tokens(line);
    }

    /// The range of the statement that the caret is at, with its inline data.
    Optional<Range> statementAtCaret() {
        List<ScriptItem> steps = stepsAtCaret();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Range(steps.getFirst().start(), steps.getLast().end()));
    }

    /// The statement at the caret, followed by its inline data; offsets count from the text's start.
    List<ScriptItem> stepsAtCaret() {
        if (area.getLength() == 0) {
            return List.of();
        }
        StatementAtCaret found =
                lexer.statementAt(area.getCurrentParagraph(), area.getCaretColumn());
        int shift = area.getAbsolutePosition(found.firstLine(), 0);
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

    /// The selected part of the text, if any.
    Optional<Range> selection() {
        IndexRange selected = area.getSelection();
        return selected.getLength() == 0
                ? Optional.empty()
                : Optional.of(new Range(selected.getStart(), selected.getEnd()));
    }

    /// Replaces everything; the caret goes to `caret` and undo begins anew.
    void load(String text, int caret) {
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(Math.clamp(caret, 0, area.getLength()));
        area.requestFollowCaret();
    }
}
