package io.howdah.ui.plan;

import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/// A number of a node, to the right.
final class NumberCell extends TreeTableCell<NodeMeasures, NodeMeasures> {

    private final Function<NodeMeasures, String> words;
    private final Function<List<NodeMeasures>, String> together;

    /// @param together the number of nodes that share a row
    NumberCell(
            Function<NodeMeasures, String> words, Function<List<NodeMeasures>, String> together) {
        this.words = words;
        this.together = together;
        getStyleClass().add(Styles.NUMBER);
    }

    @Override
    protected void updateItem(@Nullable NodeMeasures node, boolean empty) {
        super.updateItem(node, empty);
        if (node == null || empty) {
            setText(null);
            return;
        }
        StackItem stack = StackItem.of(getTableRow());
        setText(stack == null ? words.apply(node) : together.apply(stack.members()));
    }
}
