package io.howdah.ui.explorer;

import io.howdah.ui.explorer.ExplorerItem.Branch;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A line of the tree with what is known of the lines below it.
final class ExplorerNode {

    /// How far its children are read.
    enum State {
        CLOSED,
        READING,
        READ,
        FAILED
    }

    private final ExplorerItem item;
    private final ObservableList<ExplorerNode> children = FXCollections.observableArrayList();
    private final ObjectProperty<State> state;

    ExplorerNode(ExplorerItem item) {
        this.item = item;
        this.state = new SimpleObjectProperty<>(item.isLazy() ? State.CLOSED : State.READ);
    }

    private static ExplorerNode of(Branch branch) {
        var node = new ExplorerNode(branch.item());
        branch.children().forEach(child -> node.children.add(of(child)));
        return node;
    }

    /// Shows what was read. Children that a parent brought along, such as partitions, stay below.
    void show(List<Branch> branches) {
        List<ExplorerNode> known =
                children.stream()
                        .filter(child -> child.item() instanceof ExplorerItem.Group)
                        .toList();
        List<ExplorerNode> read = new java.util.ArrayList<>();
        branches.forEach(branch -> read.add(of(branch)));
        if (item instanceof ExplorerItem.Relation) {
            known.stream()
                    .filter(group -> group.item().name().equals("Partitions"))
                    .forEach(read::add);
        }
        children.setAll(read);
        state.set(State.READ);
    }

    void fail(String sentence) {
        children.setAll(List.of(new ExplorerNode(new ExplorerItem.Message(sentence))));
        state.set(State.FAILED);
    }

    ExplorerItem item() {
        return item;
    }

    ObservableList<ExplorerNode> children() {
        return children;
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }
}
