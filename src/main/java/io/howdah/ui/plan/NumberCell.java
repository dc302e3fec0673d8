package io.howdah.ui.plan;

import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.theme.Styles;
import java.util.function.Function;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/// A number of a node, to the right.
final class NumberCell extends TreeTableCell<NodeMeasures, NodeMeasures> {

    private final Function<NodeMeasures, String> words;

    NumberCell(Function<NodeMeasures, String> words) {
        this.words = words;
        getStyleClass().add(Styles.NUMBER);
    }

    @Override
    protected void updateItem(@Nullable NodeMeasures node, boolean empty) {
        super.updateItem(node, empty);
        setText(node == null || empty ? null : words.apply(node));
    }
}
