package io.howdah.ui.editor.text;

import io.howdah.ui.theme.Icon;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Left of each line: a sign when something is wrong with it, its number, and an arrow where it can be
/// folded.
final class Gutter implements IntFunction<Node> {

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final CodeArea area;
    private final Folding folding;
    private Map<Integer, String> problems = Map.of();

    Gutter(CodeArea area, Folding folding) {
        this.area = area;
        this.folding = folding;
    }

    @Override
    public Node apply(int line) {
        var cell = new Cell();
        cell.show(line);
        return cell;
    }

    /// Shows what is wrong with which lines.
    void showProblems(Map<Integer, String> byLine) {
        if (!problems.equals(byLine)) {
            problems = new HashMap<>(byLine);
            refresh();
        }
    }

    /// Lines on screen may have changed what they are.
    void refresh() {
        int visible = area.getVisibleParagraphs().size();
        if (visible == 0) {
            return;
        }
        int last = Math.min(area.lastVisibleParToAllParIndex(), area.getParagraphs().size() - 1);
        for (int line = area.firstVisibleParToAllParIndex(); line <= last; line++) {
            if (area.getParagraphGraphic(line) instanceof Cell cell) {
                cell.show(line);
            }
        }
    }

    private final class Cell extends HBox {

        private final StackPane sign = new StackPane();
        private final Label number = new Label();
        private final StackPane arrow = new StackPane();
        private @Nullable String problem;
        private Folding.State state = Folding.State.NONE;
        private int line;

        Cell() {
            getStyleClass().add("gutter");
            sign.getStyleClass().add("gutter-sign");
            number.getStyleClass().add("lineno");
            number.setAlignment(Pos.CENTER_RIGHT);
            arrow.getStyleClass().add("gutter-fold");
            arrow.setOnMouseClicked(event -> {
                folding.toggle(line);
                event.consume();
            });
            getChildren().addAll(sign, number, arrow);
        }

        void show(int shown) {
            line = shown;
            setVisible(!folding.isHidden(shown));
            String digits = Integer.toString(shown + 1);
            int width = Math.max(2, Integer.toString(area.getParagraphs().size()).length());
            number.setText(" ".repeat(Math.max(0, width - digits.length())) + digits);
            showProblem(problems.get(shown));
            showFold(folding.state(shown));
        }

        private void showProblem(@Nullable String words) {
            if (Objects.equals(words, problem)) {
                return;
            }
            problem = words;
            sign.getChildren().clear();
            if (words != null) {
                Node icon = Icon.ERROR.node();
                Tooltip.install(sign, new Tooltip(words));
                sign.getChildren().add(icon);
            }
        }

        private void showFold(Folding.State now) {
            if (now == state) {
                return;
            }
            state = now;
            arrow.getChildren().clear();
            switch (now) {
                case NONE -> {}
                case OPEN -> arrow.getChildren().add(Icon.NEXT.node());
                case FOLDED -> arrow.getChildren().add(Icon.FOLDED.node());
            }
            arrow.pseudoClassStateChanged(FOLDED, now == Folding.State.FOLDED);
        }
    }
}
