package io.howdah.ui.plan;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.diagram.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableRow;
import org.jspecify.annotations.Nullable;

/// A row that stands for many similar inputs of an Append, such as its partitions; unfolded it shows
/// them. Its value is the first of them.
final class StackItem extends TreeItem<NodeMeasures> {

    /// Fewer rows can be read one by one.
    static final int LEAST = 10;

    private final List<NodeMeasures> members;

    private StackItem(List<TreeItem<NodeMeasures>> items) {
        super(items.getFirst().getValue());
        members = items.stream().map(TreeItem::getValue).toList();
        getChildren().setAll(items);
    }

    List<NodeMeasures> members() {
        return members;
    }

    /// The rows below a node: its inputs, the similar ones among them as one.
    ///
    /// @param items the item of each node, by id
    static List<TreeItem<NodeMeasures>> below(
            int node, PlanTree tree, Shapes shapes, List<TreeItem<NodeMeasures>> items) {
        List<PlanNode> inputs = tree.children(node);
        Map<Long, List<TreeItem<NodeMeasures>>> groups = new LinkedHashMap<>();
        // Inputs that are no partitions never share a group.
        long alone = 0;
        for (PlanNode input : inputs) {
            boolean similar =
                    inputs.size() >= LEAST && input.place().relationship() == Relationship.MEMBER;
            long key = similar ? shapes.of(input.id()) : alone--;
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(items.get(input.id()));
        }
        var rows = new ArrayList<TreeItem<NodeMeasures>>();
        for (List<TreeItem<NodeMeasures>> group : groups.values()) {
            if (group.size() < LEAST) {
                rows.addAll(group);
            } else {
                rows.add(new StackItem(group));
            }
        }
        return rows;
    }

    /// The stack that a cell's row stands for, if it is one.
    static @Nullable StackItem of(@Nullable IndexedCell<NodeMeasures> row) {
        return row instanceof TreeTableRow<NodeMeasures> there
                        && there.getTreeItem() instanceof StackItem stack
                ? stack
                : null;
    }
}
