package io.howdah.ui.explorer.tree;

import io.howdah.ui.explorer.tree.ExplorerItem.Branch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A line of the tree with what is known of the lines below it. A line stays the same when it is read
/// again, so that what was open stays open.
final class ExplorerNode {

    /// How far its children are read.
    enum State {
        CLOSED,
        READING,
        READ,
        FAILED
    }

    private final ObjectProperty<ExplorerItem> item;
    private final ObservableList<ExplorerNode> children = FXCollections.observableArrayList();
    private final ObjectProperty<State> state;

    /// What its own reading found, and what came with its parent's, such as partitions.
    private List<ExplorerNode> own = List.of();

    private List<ExplorerNode> brought = List.of();

    ExplorerNode(ExplorerItem item) {
        this.item = new SimpleObjectProperty<>(item);
        this.state = new SimpleObjectProperty<>(item.isLazy() ? State.CLOSED : State.READ);
    }

    static ExplorerNode of(Branch branch) {
        var node = new ExplorerNode(branch.item());
        node.bring(branch);
        return node;
    }

    private void bring(Branch branch) {
        item.set(branch.item());
        brought = merge(brought, branch.children());
        arrange();
    }

    /// Shows what its own reading found.
    void show(List<Branch> branches) {
        own = merge(own, branches);
        arrange();
        state.set(State.READ);
    }

    private void arrange() {
        List<ExplorerNode> all = new ArrayList<>(own);
        Set<Object> there = new HashSet<>();
        own.forEach(node -> there.add(node.item().key()));
        brought.stream().filter(node -> !there.contains(node.item().key())).forEach(all::add);
        if (!all.equals(children)) {
            children.setAll(all);
        }
    }

    private static List<ExplorerNode> merge(List<ExplorerNode> before, List<Branch> now) {
        Map<Object, ExplorerNode> known = new HashMap<>();
        before.forEach(node -> known.put(node.item().key(), node));
        List<ExplorerNode> merged = new ArrayList<>();
        for (Branch branch : now) {
            ExplorerNode same = known.get(branch.item().key());
            if (same == null) {
                merged.add(of(branch));
            } else {
                same.bring(branch);
                merged.add(same);
            }
        }
        return merged;
    }

    void fail(String sentence) {
        own = List.of(new ExplorerNode(new ExplorerItem.Message(sentence)));
        arrange();
        state.set(State.FAILED);
    }

    ExplorerItem item() {
        return item.get();
    }

    ObjectProperty<ExplorerItem> itemProperty() {
        return item;
    }

    ObservableList<ExplorerNode> children() {
        return children;
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    /// The name on its line.
    @Override
    public String toString() {
        return item().name();
    }
}
