package io.howdah.ui.plan;

import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.Heat;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/// A node's share of the metric as bar and number.
final class HeatCell extends TreeTableCell<NodeMeasures, NodeMeasures> {

    private final Supplier<@Nullable Heat> heat;
    private final ShareLine line = new ShareLine();

    HeatCell(Supplier<@Nullable Heat> heat) {
        this.heat = heat;
    }

    @Override
    protected void updateItem(@Nullable NodeMeasures node, boolean empty) {
        super.updateItem(node, empty);
        Heat now = heat.get();
        if (node == null || empty || now == null) {
            setGraphic(null);
            return;
        }
        StackItem stack = StackItem.of(getTableRow());
        double amount =
                now.metric().together(stack == null ? Stream.of(node) : stack.members().stream());
        line.show(
                now.share(amount),
                node.node().actual() != null && !node.node().executed()
                        ? "never ran"
                        : words(now, amount));
        setGraphic(line);
    }

    /// What has no share is told itself.
    private static String words(Heat heat, double amount) {
        return heat.metric().adds() ? heat.percent(amount) : heat.metric().words(amount);
    }
}
