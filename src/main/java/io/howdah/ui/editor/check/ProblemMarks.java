package io.howdah.ui.editor.check;

import io.howdah.sql.edit.TextRange;
import io.howdah.ui.editor.text.SqlArea;
import io.howdah.ui.editor.text.TextMark;
import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// Shows problems in the text: underlined, signed in the gutter, explained under the mouse and by key.
public final class ProblemMarks {

    private static final Duration HOVER = Duration.ofMillis(350);

    private final SqlArea text;
    private final CheckViewModel model;
    private final Tooltip words = new Tooltip();

    public ProblemMarks(SqlArea text, CheckViewModel model) {
        this.text = text;
        this.model = model;
        words.setWrapText(true);
        words.setMaxWidth(640);
        words.getStyleClass().add("problem-tooltip");
        text.area()
                .plainTextChanges()
                .subscribe(change -> {
                    words.hide();
                    model.edited(
                            change.getPosition(),
                            change.getRemoved().length(),
                            change.getInserted().length());
                });
        text.area().caretPositionProperty().subscribe(caret -> words.hide());
        text.area().setMouseOverTextDelay(HOVER);
        text.area().addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::hover);
        text.area().addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> words.hide());
        model.problemsProperty().subscribe(this::show);
    }

    private void show(List<Problem> problems) {
        text.mark(TextMark.PROBLEM, apart(problems));
        Map<Integer, String> byLine = new HashMap<>();
        for (Problem problem : problems) {
            int line = text.lines().lineAt(problem.range().start());
            byLine.merge(line, problem.words(), (first, second) -> first + "\n\n" + second);
        }
        text.showProblems(byLine);
    }

    private static List<TextRange> apart(List<Problem> problems) {
        return problems.stream().map(Problem::range).filter(range -> !range.isEmpty()).toList();
    }

    private void hover(MouseOverTextEvent event) {
        model.at(event.getCharacterIndex())
                .ifPresent(problem -> {
                    Point2D place = event.getScreenPosition();
                    tell(problem, place.getX(), place.getY() + 12);
                });
    }

    private void tell(Problem problem, double x, double y) {
        words.setText(problem.words());
        words.show(text.area(), x, y);
    }

    /// Commands that go from problem to problem.
    public List<Command> commands(ObservableBooleanValue active) {
        return List.of(
                Command.of("Next problem", Icon.WARNING, () -> goTo(model.next(caret())))
                        .key("F8")
                        .when(active),
                Command.of("Previous problem", Icon.WARNING, () -> goTo(model.previous(caret())))
                        .key("Shift+F8")
                        .when(active));
    }

    private int caret() {
        return text.area().getCaretPosition();
    }

    private void goTo(Optional<Problem> wanted) {
        wanted.ifPresent(problem -> {
            int start = problem.range().start();
            text.select(new TextRange(start, start));
            text.area().requestFocus();
            Bounds bounds = text.area().getCaretBounds().orElse(null);
            if (bounds != null) {
                tell(problem, bounds.getMinX(), bounds.getMaxY() + 4);
            }
        });
    }
}
