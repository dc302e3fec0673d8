package io.howdah.ui.explorer;

import java.util.List;
import javafx.scene.control.TreeItem;

/// A tree item that follows its node: children appear when they are read and pass the filter.
final class ExplorerTreeItem extends TreeItem<ExplorerNode> {

    private final ExplorerViewModel model;
    private final ExplorerNode node;

    ExplorerTreeItem(ExplorerViewModel model, ExplorerNode node) {
        super(node);
        this.model = model;
        this.node = node;
        node.children().subscribe(this::follow);
        expandedProperty()
                .subscribe(expanded -> {
                    if (expanded) {
                        model.open(node);
                    }
                });
        follow();
    }

    @Override
    public boolean isLeaf() {
        return !node.item().isLazy() && node.children().isEmpty();
    }

    /// Shows the children that pass the filter; items of nodes that stay keep their expansion.
    void follow() {
        List<TreeItem<ExplorerNode>> wanted =
                node.children().stream().filter(model::passes).map(this::itemOf).toList();
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    private TreeItem<ExplorerNode> itemOf(ExplorerNode child) {
        return getChildren().stream()
                .filter(item -> item.getValue() == child)
                .findFirst()
                .orElseGet(() -> new ExplorerTreeItem(model, child));
    }

    /// Applies the filter here and below.
    void refilter() {
        follow();
        for (TreeItem<ExplorerNode> child : getChildren()) {
            if (child instanceof ExplorerTreeItem item) {
                item.refilter();
            }
        }
    }
}
