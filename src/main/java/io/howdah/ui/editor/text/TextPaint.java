package io.howdah.ui.editor.text;

import io.howdah.sql.LineLexer;
import io.howdah.sql.edit.TextRange;
import io.howdah.ui.fx.Frames;
import io.howdah.ui.fx.FxThread;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;

/// Keeps what is on screen painted: colours and marks, the current statement, the gutter. Each is brought
/// up to date once for all that has changed, after the area's layout.
final class TextPaint {

    /// Signs and arrows of lines that are there already follow when typing pauses.
    private static final Duration PAUSE = Duration.millis(200);

    private final FxThread fx;
    private final CodeArea area;
    private final Marks marks = new Marks();
    private final LineColours colours;
    private final StatementMark statement;
    private final Gutter gutter;
    private final PauseTransition gutterPause = new PauseTransition(PAUSE);
    private Sight coloured = new Sight(0, -1);
    private boolean awaited;

    /// Whether lines that were coloured already may have other colours now.
    private boolean outdated;

    TextPaint(FxThread fx, CodeArea area, LineLexer lexer, Folding folding) {
        this.fx = fx;
        this.area = area;
        this.colours = new LineColours(area, lexer, marks);
        this.statement = new StatementMark(area);
        this.gutter = new Gutter(area, folding);
        area.setParagraphGraphicFactory(gutter);
        area.getVisibleParagraphs().addModificationObserver(change -> soon());
        gutterPause.setOnFinished(event -> gutter.refresh(Sight.of(area)));
    }

    /// Changes of the text that start on line `first`; the lexer has followed them to line `behind`.
    void edited(List<PlainTextChange> changes, int first, int behind, boolean sameLines) {
        for (PlainTextChange change : changes) {
            marks.edited(
                    change.getPosition(),
                    change.getRemoved().length(),
                    change.getInserted().length());
        }
        // Which lines are on screen is known only after a layout; the line at hand cannot wait for
        // it.
        colours.colourLine(first);
        if (behind > first + 1 || !sameLines) {
            outdated = true;
            soon();
        }
        mark(TextMark.FAULT, List.of());
        gutterPause.playFromStart();
    }

    /// Lines come into sight during layout, which is too early to change them.
    private void soon() {
        if (awaited) {
            return;
        }
        awaited = true;
        Scene scene = area.getScene();
        if (scene == null) {
            fx.later(this::paint);
        } else {
            Frames.afterNext(scene, this::paint);
        }
    }

    private void paint() {
        awaited = false;
        Sight sight = Sight.of(area);
        if (outdated || !sight.equals(coloured)) {
            outdated = false;
            coloured = sight;
            colours.colour(sight);
            statement.refresh(sight);
        }
    }

    void mark(TextMark mark, List<TextRange> ranges) {
        if (marks.has(mark) || !ranges.isEmpty()) {
            marks.put(mark, ranges);
            outdated = true;
            soon();
        }
    }

    List<TextRange> marked(TextMark mark) {
        return marks.of(mark);
    }

    StatementMark statement() {
        return statement;
    }

    void showProblems(Map<Integer, String> byLine) {
        gutter.showProblems(byLine, Sight.of(area));
    }
}
