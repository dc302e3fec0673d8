package io.howdah.ui.plan.icicle;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The icicle in the window. A click selects a node, a double click or Enter lets it fill the width,
/// Backspace or Escape goes back out; arrows move the selection.
public final class IcicleView extends Region {

    private final IntegerProperty selected;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Icicle icicle;
    private @Nullable Stacks stacks;
    private int root;

    /// @param selected the id of the node that all views of the plan have selected
    public IcicleView(IntegerProperty selected, Appearance appearance) {
        this.selected = selected;
        this.appearance = appearance;
        setId("plan-icicle");
        getStyleClass().add("plan-diagram");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TREE_VIEW);
        setMinSize(0, 0);
        canvas.setManaged(false);
        getChildren().add(canvas);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.getStyleClass().add("plan-tooltip");
        setOnMouseMoved(this::hover);
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::press);
    }

    /// Begins to follow the selection and the theme.
    public void attach() {
        subscriptions.add(selected.subscribe(this::showSelected));
        subscriptions.add(appearance.schemeProperty().subscribe(this::requestLayout));
        subscriptions.add(appearance.scaleProperty().subscribe(this::requestLayout));
    }

    public void detach() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    /// Shows a plan by a metric; the node that fills the width stays if the plan does.
    public void show(Heat heat) {
        boolean samePlan = icicle != null && icicle.heat().measures() == heat.measures();
        icicle = new Icicle(heat);
        root = samePlan ? root : 0;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        Icicle shown = icicle;
        if (shown != null && getWidth() > 0) {
            var painter =
                    new IciclePainter(
                            canvas.getGraphicsContext2D(), appearance, getWidth(), getHeight());
            Stacks narrow = painter.stacks(shown, root);
            painter.paint(shown, root, selected.get(), narrow);
            stacks = narrow;
        }
    }

    private double rowHeight() {
        return IciclePainter.rowHeight(appearance);
    }

    private int nodeAt(double x, double y) {
        Icicle shown = icicle;
        if (shown == null || getWidth() <= 0) {
            return -1;
        }
        int row = (int) (y / rowHeight());
        // The root's ancestors stand above it, each over the whole width.
        int above = shown.node(root).node().depth();
        if (row < above) {
            int id = root;
            for (int i = above; i > row; i--) {
                id = shown.node(id).node().parent();
            }
            return id;
        }
        return shown.at(root, x / getWidth(), row - above);
    }

    private void hover(MouseEvent event) {
        int id = nodeAt(event.getX(), event.getY());
        Icicle shown = icicle;
        if (id < 0 || shown == null) {
            Tooltip.uninstall(this, tooltip);
            return;
        }
        Stack stack = stacks == null || id == root ? null : stacks.of(id);
        tooltip.setText(words(shown, id) + (stack == null ? "" : "\n" + words(shown, stack)));
        Tooltip.install(this, tooltip);
    }

    static String words(Icicle icicle, int id) {
        NodeMeasures node = icicle.node(id);
        var metric = icicle.widths().metric();
        return "%s\n%s with the nodes below (%s of the plan)\n%s alone (%s)"
                .formatted(
                        node.node().title(),
                        metric.words(icicle.amount(id)),
                        Amounts.percent(icicle.widths().share(icicle.amount(id))),
                        metric.words(metric.of(node)),
                        Amounts.percent(icicle.widths().share(node)));
    }

    private static String words(Icicle icicle, Stack stack) {
        return "One of %s alike: %s in all (%s of the plan)"
                .formatted(
                        Amounts.count(stack.members().size()),
                        icicle.widths().metric().words(stack.amount()),
                        Amounts.percent(icicle.widths().share(stack.amount())));
    }

    private void click(MouseEvent event) {
        requestFocus();
        int id = nodeAt(event.getX(), event.getY());
        if (id >= 0) {
            selected.set(id);
            if (event.getClickCount() == 2) {
                zoom(id);
            }
        }
    }

    private void press(KeyEvent event) {
        Icicle shown = icicle;
        if (shown == null || selected.get() < 0) {
            return;
        }
        PlanNode node = shown.node(selected.get()).node();
        boolean known = true;
        switch (event.getCode()) {
            case ENTER -> zoom(node.id());
            case BACK_SPACE, ESCAPE -> zoom(Math.max(0, shown.node(root).node().parent()));
            case UP -> selected.set(Math.max(0, node.parent()));
            case DOWN -> {
                List<PlanNode> children = shown.tree().children(node.id());
                children.stream()
                        .reduce((a, b) -> shown.amount(a.id()) >= shown.amount(b.id()) ? a : b)
                        .ifPresent(child -> selected.set(child.id()));
            }
            case LEFT -> sibling(shown, node, -1);
            case RIGHT -> sibling(shown, node, 1);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void sibling(Icicle shown, PlanNode node, int by) {
        if (node.parent() >= 0) {
            List<PlanNode> siblings = shown.tree().children(node.parent());
            int at = siblings.indexOf(node) + by;
            if (at >= 0 && at < siblings.size()) {
                selected.set(siblings.get(at).id());
            }
        }
    }

    private void zoom(int id) {
        Icicle shown = icicle;
        if (shown != null && shown.amount(id) > 0) {
            root = id;
            requestLayout();
        }
    }

    /// A node that cannot be seen from the present root is shown from the top.
    private void showSelected() {
        Icicle shown = icicle;
        int id = selected.get();
        if (shown != null && id >= 0) {
            boolean below = root <= id && id < shown.tree().endOf(root);
            root = below ? root : 0;
            setAccessibleText(words(shown, id));
        }
        requestLayout();
    }
}
