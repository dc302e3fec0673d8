package io.howdah.ui.plan;

import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.NodeDetail;
import io.howdah.ui.plan.words.NodeName;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What a node does and to what, with the subplan that it heads in front.
final class NodeCell extends TreeTableCell<NodeMeasures, NodeMeasures> {

    private final IntFunction<String> warnings;
    private final Label sign = new Label();
    private final Label tag = new Label();
    private final Label operation = new Label();
    private final Label target = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final HBox line = new HBox(6, sign, tag, operation, target);

    /// @param warnings what findings say of a node, empty for nothing
    NodeCell(IntFunction<String> warnings) {
        this.warnings = warnings;
        sign.setGraphic(Icon.WARNING.node());
        sign.getStyleClass().add(Styles.WARNING_TEXT);
        sign.setMinWidth(USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        tag.getStyleClass().add("plan-tag");
        tag.setMinWidth(USE_PREF_SIZE);
        operation.getStyleClass().add(Styles.HEADING);
        operation.setMinWidth(USE_PREF_SIZE);
        target.getStyleClass().add("plan-target");
    }

    private static String target(NodeName name) {
        return name.index().isEmpty() ? name.target() : name.target() + " · " + name.index();
    }

    @Override
    protected void updateItem(@Nullable NodeMeasures node, boolean empty) {
        super.updateItem(node, empty);
        if (node == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        NodeName name = NodeName.of(node.node());
        String subplan = node.node().place().subplan();
        String warning = warnings.apply(node.node().id());
        sign.setManaged(!warning.isEmpty());
        sign.setVisible(!warning.isEmpty());
        tag.setText(subplan == null ? "" : subplan);
        tag.setManaged(subplan != null);
        tag.setVisible(subplan != null);
        StackItem stack = StackItem.of(getTableRow());
        String count = stack == null ? "" : Amounts.count(stack.members().size()) + " × ";
        operation.setText(count + name.operation());
        target.setText(stack == null ? target(name) : name.target() + ", …");
        String detail = NodeDetail.of(node.node());
        String words = detail.isEmpty() ? node.node().title() : node.node().title() + "\n" + detail;
        tooltip.setText(warning.isEmpty() ? words : words + "\n\n" + warning);
        setTooltip(tooltip);
        setGraphic(line);
    }
}
