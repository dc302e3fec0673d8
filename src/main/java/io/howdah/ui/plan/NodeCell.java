package io.howdah.ui.plan;

import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.NodeDetail;
import io.howdah.ui.plan.words.NodeName;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What a node does and to what, with the subplan that it heads in front.
final class NodeCell extends TreeTableCell<NodeMeasures, NodeMeasures> {

    private final Label tag = new Label();
    private final Label operation = new Label();
    private final Label target = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final HBox line = new HBox(6, tag, operation, target);

    NodeCell() {
        line.setAlignment(Pos.CENTER_LEFT);
        tag.getStyleClass().add("plan-tag");
        tag.setMinWidth(USE_PREF_SIZE);
        operation.getStyleClass().add(Styles.HEADING);
        operation.setMinWidth(USE_PREF_SIZE);
        target.getStyleClass().add("plan-target");
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
        tag.setText(subplan == null ? "" : subplan);
        tag.setManaged(subplan != null);
        tag.setVisible(subplan != null);
        operation.setText(name.operation());
        target.setText(
                name.index().isEmpty() ? name.target() : name.target() + " · " + name.index());
        String detail = NodeDetail.of(node.node());
        tooltip.setText(
                detail.isEmpty() ? node.node().title() : node.node().title() + "\n" + detail);
        setTooltip(tooltip);
        setGraphic(line);
    }
}
