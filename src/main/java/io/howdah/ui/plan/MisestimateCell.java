package io.howdah.ui.plan;

import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.RowWords;
import io.howdah.ui.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/// How far the planner's estimate was off, where it was.
final class MisestimateCell extends TreeTableCell<NodeMeasures, NodeMeasures> {

    private final Label badge = new Label();

    MisestimateCell() {
        getStyleClass().add(Styles.NUMBER);
        badge.getStyleClass().add(PlanStyles.BADGE);
    }

    @Override
    protected void updateItem(@Nullable NodeMeasures node, boolean empty) {
        super.updateItem(node, empty);
        StackItem stack = StackItem.of(getTableRow());
        String words =
                node == null || empty
                        ? ""
                        : (stack == null ? RowWords.of(node) : RowWords.of(stack.members()))
                                .misestimate();
        badge.setText(words);
        setGraphic(words.isEmpty() ? null : badge);
    }
}
