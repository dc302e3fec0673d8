package io.howdah.ui.plan.icicle;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.diagram.LetterWidths;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.NodeName;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Scheme;
import io.howdah.ui.theme.Tone;
import java.util.Comparator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Paints the bars that can be seen; of those too narrow to be told apart, one.
final class IciclePainter {

    private static final double ROW = 38;
    private static final double LEAST_WIDTH = 1.5;
    private static final double LEAST_TEXT = 34;
    private static final double PADDING = 6;

    private final GraphicsContext pen;
    private final Scheme scheme;
    private final double scale;
    private final double width;
    private final double height;
    private final LetterWidths bold;
    private final LetterWidths plain;

    IciclePainter(GraphicsContext pen, Appearance appearance, double width, double height) {
        this.pen = pen;
        this.scheme = appearance.scheme();
        this.scale = appearance.scaleProperty().get();
        this.width = width;
        this.height = height;
        String family = Font.getDefault().getFamily();
        bold = new LetterWidths(Font.font(family, FontWeight.BOLD, 12 * scale));
        plain = new LetterWidths(Font.font(family, 11 * scale));
    }

    static double rowHeight(Appearance appearance) {
        return ROW * appearance.scaleProperty().get();
    }

    /// The stacks among the nodes below one that fills the width.
    Stacks stacks(Icicle icicle, int root) {
        double readable = (LEAST_TEXT * scale + 2 * PADDING) / width * icicle.amount(root);
        return icicle.stacks(readable);
    }

    void paint(Icicle icicle, int root, int selected, Stacks stacks) {
        pen.setFill(Tone.BACKGROUND_SUBTLE.in(scheme));
        pen.fillRect(0, 0, width, height);
        pen.setTextBaseline(VPos.CENTER);
        PlanNode at = icicle.node(root).node();
        while (at.parent() >= 0) {
            at = icicle.node(at.parent()).node();
            bar(icicle, at.id(), 0, width, at.depth(), at.id() == selected);
        }
        if (icicle.amount(root) > 0) {
            bars(icicle, root, selected, stacks);
        } else {
            bar(icicle, root, 0, width, at.depth(), false);
        }
    }

    private void bars(Icicle icicle, int root, int selected, Stacks stacks) {
        double unit = width / icicle.amount(root);
        var painted = new double[icicle.depth() + 1];
        for (PlanNode node : icicle.tree().subtree(root)) {
            Stack stack = node.id() == root ? null : stacks.of(node.id());
            if (stack != null) {
                if (stack.first() == node.id() && node.depth() * ROW * scale < height) {
                    double left = (icicle.start(node.id()) - icicle.start(root)) * unit;
                    bar(icicle, stack, left, left + stack.amount() * unit, node.depth());
                }
                continue;
            }
            double left = (icicle.start(node.id()) - icicle.start(root)) * unit;
            double right = left + icicle.amount(node.id()) * unit;
            boolean seen = right - painted[node.depth()] >= LEAST_WIDTH;
            if (seen && node.depth() * ROW * scale < height) {
                double from = Math.max(left, painted[node.depth()]);
                bar(icicle, node.id(), from, right, node.depth(), false);
                painted[node.depth()] = right;
            }
        }
        if (selected >= root && selected < icicle.tree().endOf(root)) {
            PlanNode node = icicle.node(selected).node();
            double left = (icicle.start(selected) - icicle.start(root)) * unit;
            double right = Math.max(left + 2, left + icicle.amount(selected) * unit);
            bar(icicle, selected, left, right, node.depth(), true);
        }
    }

    private void bar(Icicle icicle, int id, double left, double right, int row, boolean selected) {
        var node = icicle.node(id);
        double top = row * ROW * scale;
        double high = ROW * scale;
        Color fill = fill(icicle.heat().share(node), left, right, row);
        if (selected) {
            pen.setStroke(Tone.ACCENT.in(scheme));
            pen.setLineWidth(2);
            pen.strokeRect(left + 1, top + 1, Math.max(0, right - left - 3), high - 3);
        }
        NodeName name = NodeName.of(node.node());
        var metric = icicle.widths().metric();
        String what =
                name.target().isEmpty()
                        ? name.operation()
                        : name.operation() + "  " + name.target();
        String own = metric.words(metric.of(node));
        words(left, right, row, fill, what, metric.words(icicle.amount(id)) + ", alone " + own);
    }

    /// One bar for all members, as warm as they are together.
    private void bar(Icicle icicle, Stack stack, double left, double right, int row) {
        NodeMeasures warmest =
                stack.members().stream()
                        .map(icicle::node)
                        .max(Comparator.comparingDouble(icicle.heat()::share))
                        .orElseThrow();
        Heat heat = icicle.heat();
        double together = heat.metric().together(stack.members().stream().map(icicle::node));
        Color fill = fill(heat.share(together), left, right, row);
        NodeName name = NodeName.of(warmest.node());
        words(
                left,
                right,
                row,
                fill,
                Amounts.count(stack.members().size()) + " × " + name.operation(),
                "%s, at most %s in %s"
                        .formatted(
                                icicle.widths().metric().words(stack.amount()),
                                heat.metric().words(heat.metric().of(warmest)),
                                name.target()));
    }

    private Color fill(double share, double left, double right, int row) {
        Color fill = Tone.heat(share).in(scheme);
        pen.setFill(fill);
        pen.fillRect(left, row * ROW * scale, right - left - 1, ROW * scale - 1);
        return fill;
    }

    private void words(
            double left, double right, int row, Color fill, String what, String amounts) {
        double room = right - left - 2 * PADDING;
        if (room < LEAST_TEXT * scale) {
            return;
        }
        double top = row * ROW * scale;
        double high = ROW * scale;
        pen.setFill(onto(fill));
        pen.setFont(bold.font());
        pen.fillText(bold.fitted(what, room), left + PADDING, top + high * 0.32);
        pen.setFont(plain.font());
        pen.fillText(plain.fitted(amounts, room), left + PADDING, top + high * 0.7);
    }

    /// Letters that stand out on a ground: dark or white.
    private static Color onto(Color ground) {
        double light =
                0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return light > 0.5 ? Tone.TEXT.in(Scheme.LIGHT) : Color.WHITE;
    }
}
