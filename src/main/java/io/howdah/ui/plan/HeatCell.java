package io.howdah.ui.plan;

import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.theme.Styles;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A node's share of the metric as bar and number.
final class HeatCell extends TreeTableCell<NodeMeasures, NodeMeasures> {

    private final Supplier<@Nullable Heat> heat;
    private final ShareBar bar = new ShareBar();
    private final Label percent = new Label();
    private final HBox line = new HBox(8, bar, percent);

    HeatCell(Supplier<@Nullable Heat> heat) {
        this.heat = heat;
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        percent.getStyleClass().addAll("plan-percent", Styles.NUMBER);
        percent.setMinWidth(USE_PREF_SIZE);
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
        bar.showHeat(now.share(amount));
        percent.setText(
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
