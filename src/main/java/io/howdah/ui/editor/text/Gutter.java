package io.howdah.ui.editor.text;

import io.howdah.ui.theme.Icon;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Left of each line: a sign when something is wrong with it, its number, and an arrow where it can be
/// folded.
final class Gutter implements IntFunction<Node> {

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private static final double SIGN_WIDTH = 20;
    private static final double FOLD_WIDTH = 18;

    /// Of the text for which the widths hold.
    private static final double FONT_SIZE = 13;

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
    void showProblems(Map<Integer, String> byLine, Sight sight) {
        if (!problems.equals(byLine)) {
            problems = new HashMap<>(byLine);
            refresh(sight);
        }
    }

    /// Lines on screen may have changed what they are.
    void refresh(Sight sight) {
        for (int line = sight.first(); line <= sight.last(); line++) {
            if (area.getParagraphGraphic(line) instanceof Cell cell) {
                cell.show(line);
            }
        }
    }

    /// Few nodes, as each key makes a new one: the number is a bare text, the signs come when needed.
    private final class Cell extends Region {

        private final Text number = new Text();
        private @Nullable Node sign;
        private @Nullable Node arrow;
        private @Nullable String problem;
        private Folding.State state = Folding.State.NONE;
        private int line;

        Cell() {
            getStyleClass().add("gutter");
            number.getStyleClass().add("lineno");
            getChildren().add(number);
            // The first that is known of a line's node, and before it is laid out.
            parentProperty()
                    .addListener((property, before, box) -> {
                        if (box != null) {
                            LongLines.show(area, box, line);
                        }
                    });
        }

        void show(int shown) {
            line = shown;
            setVisible(!folding.isHidden(shown));
            number.setText(padded(shown + 1));
            showProblem(problems.get(shown));
            showFold(folding.state(shown));
        }

        private String padded(int shown) {
            String digits = Integer.toString(shown);
            int width = Math.max(2, Integer.toString(area.getParagraphs().size()).length());
            return " ".repeat(Math.max(0, width - digits.length())) + digits;
        }

        private void showProblem(@Nullable String words) {
            if (Objects.equals(words, problem)) {
                return;
            }
            problem = words;
            getChildren().remove(sign);
            sign = null;
            if (words != null) {
                var fresh = new StackPane(Icon.ERROR.node());
                fresh.getStyleClass().add("gutter-sign");
                Tooltip.install(fresh, new Tooltip(words));
                getChildren().add(fresh);
                sign = fresh;
            }
        }

        private void showFold(Folding.State now) {
            if (now == state) {
                return;
            }
            state = now;
            getChildren().remove(arrow);
            arrow = null;
            if (now != Folding.State.NONE) {
                boolean folded = now == Folding.State.FOLDED;
                var fresh = new StackPane((folded ? Icon.FOLDED : Icon.NEXT).node());
                fresh.getStyleClass().add("gutter-fold");
                fresh.pseudoClassStateChanged(FOLDED, folded);
                fresh.setOnMouseClicked(event -> {
                    folding.toggle(line);
                    event.consume();
                });
                getChildren().add(fresh);
                arrow = fresh;
            }
        }

        /// The icons grow with the text.
        private double scale() {
            return Math.max(1, number.getFont().getSize() / FONT_SIZE);
        }

        private double numberWidth() {
            return Math.ceil(number.getLayoutBounds().getWidth());
        }

        @Override
        protected double computePrefWidth(double height) {
            return numberWidth() + Math.ceil((SIGN_WIDTH + FOLD_WIDTH) * scale());
        }

        @Override
        protected double computePrefHeight(double width) {
            return number.getLayoutBounds().getHeight();
        }

        @Override
        protected void layoutChildren() {
            double height = getHeight();
            double signs = Math.rint(SIGN_WIDTH * scale());
            layoutInArea(number, signs, 0, numberWidth(), height, 0, HPos.RIGHT, VPos.CENTER);
            if (sign != null) {
                layoutInArea(sign, 0, 0, signs, height, 0, HPos.CENTER, VPos.CENTER);
            }
            if (arrow != null) {
                double x = signs + numberWidth();
                double folds = getWidth() - x;
                layoutInArea(arrow, x, 0, folds, height, 0, HPos.CENTER, VPos.CENTER);
            }
        }
    }
}
