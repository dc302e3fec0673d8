package io.howdah.ui.explorer.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/// A tree item that follows its node: children appear when they are read.
final class ExplorerTreeItem extends TreeItem<ExplorerNode> {

    private final Consumer<ExplorerNode> opened;
    private final ExplorerNode node;
    private boolean followed;
    private boolean expandingFound;

    /// @param opened is told when it is expanded
    ExplorerTreeItem(ExplorerNode node, Consumer<ExplorerNode> opened) {
        super(node);
        this.opened = opened;
        this.node = node;
        node.children().subscribe(this::follow);
        expandedProperty()
                .subscribe(expanded -> {
                    if (expanded) {
                        follow();
                        if (!expandingFound) {
                            opened.accept(node);
                        }
                    }
                });
    }

    @Override
    public boolean isLeaf() {
        return !node.item().isLazy() && node.children().isEmpty();
    }

    /// Ten thousand lines below a closed one cost nothing until it is opened. Lines that stay keep
    /// what is open below them.
    private void follow() {
        if (!isExpanded() && !followed) {
            return;
        }
        followed = true;
        Map<ExplorerNode, TreeItem<ExplorerNode>> known = new HashMap<>();
        getChildren().forEach(item -> known.put(item.getValue(), item));
        List<TreeItem<ExplorerNode>> wanted = new ArrayList<>();
        for (ExplorerNode child : node.children()) {
            TreeItem<ExplorerNode> same = known.get(child);
            wanted.add(same == null ? new ExplorerTreeItem(child, opened) : same);
        }
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    /// Opens the lines above what a filter found; what fits stays closed.
    void expandFound() {
        if (node.children().isEmpty()) {
            return;
        }
        expandingFound = true;
        setExpanded(true);
        expandingFound = false;
        for (TreeItem<ExplorerNode> child : getChildren()) {
            if (child instanceof ExplorerTreeItem item) {
                item.expandFound();
            }
        }
    }
}
