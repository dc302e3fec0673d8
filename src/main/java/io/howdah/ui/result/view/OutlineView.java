package io.howdah.ui.result.view;

import io.howdah.query.value.OutlineNode;
import io.howdah.ui.theme.Styles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A structured value as a tree; Enter in the field goes to the next part that contains a text.
final class OutlineView extends BorderPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final int OPEN_AT_FIRST = 200;

    private final TreeView<OutlineNode> tree;
    private final TextField field = new TextField();
    private final Label words = new Label();
    private List<List<Integer>> hits = List.of();
    private String searched = "";
    private int hit = -1;

    OutlineView(OutlineNode root) {
        var top = new Item(root);
        tree = new TreeView<>(top);
        tree.setId("value-tree");
        tree.setAccessibleText("Value as a tree");
        tree.setCellFactory(_ -> new NodeCell());
        top.setExpanded(true);
        if (size(root, OPEN_AT_FIRST) < OPEN_AT_FIRST) {
            open(top);
        }
        tree.setOnKeyPressed(event -> {
            TreeItem<OutlineNode> chosen = tree.getSelectionModel().getSelectedItem();
            if (COPY.match(event) && chosen != null) {
                var content = new ClipboardContent();
                content.putString(chosen.getValue().text());
                Clipboard.getSystemClipboard().setContent(content);
                event.consume();
            }
        });
        field.setId("value-tree-find");
        field.setPromptText("Find key or value");
        field.setAccessibleText("Find key or value");
        field.setOnAction(event -> next());
        words.getStyleClass().add(Styles.MUTED);
        HBox.setHgrow(field, Priority.ALWAYS);
        var bar = new HBox(8, field, words);
        bar.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(bar);
        head.getStyleClass().add("value-bar");
        setTop(head);
        setCenter(tree);
    }

    private static int size(OutlineNode node, int most) {
        int size = 1;
        for (OutlineNode child : node.children()) {
            if (size >= most) {
                return size;
            }
            size += size(child, most - size);
        }
        return size;
    }

    private static void open(TreeItem<OutlineNode> item) {
        item.setExpanded(true);
        item.getChildren().forEach(OutlineView::open);
    }

    private void next() {
        String wanted = field.getText().toLowerCase(Locale.ROOT);
        if (!wanted.equals(searched)) {
            searched = wanted;
            hits = wanted.isEmpty() ? List.of() : find(tree.getRoot().getValue(), wanted);
            hit = -1;
        }
        if (hits.isEmpty()) {
            words.setText(wanted.isEmpty() ? "" : "Not found");
            return;
        }
        hit = (hit + 1) % hits.size();
        words.setText((hit + 1) + " of " + hits.size());
        show(hits.get(hit));
    }

    /// The paths of the parts whose name or own text contains the letters, in reading order.
    static List<List<Integer>> find(OutlineNode root, String wanted) {
        List<List<Integer>> found = new ArrayList<>();
        Deque<Integer> path = new ArrayDeque<>();
        find(root, wanted, path, found);
        return found;
    }

    private static void find(
            OutlineNode node, String wanted, Deque<Integer> path, List<List<Integer>> into) {
        boolean inText = node.children().isEmpty() && contains(node.text(), wanted);
        if (inText || contains(node.name(), wanted)) {
            into.add(List.copyOf(path));
        }
        for (int i = 0; i < node.children().size(); i++) {
            path.addLast(i);
            find(node.children().get(i), wanted, path, into);
            path.removeLast();
        }
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void show(List<Integer> path) {
        TreeItem<OutlineNode> item = tree.getRoot();
        for (int index : path) {
            item.setExpanded(true);
            item = item.getChildren().get(index);
        }
        tree.getSelectionModel().select(item);
        tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
    }

    /// Makes the items of its children when it is opened.
    private static final class Item extends TreeItem<OutlineNode> {

        private boolean made;

        Item(OutlineNode node) {
            super(node);
        }

        @Override
        public boolean isLeaf() {
            return getValue().children().isEmpty();
        }

        @Override
        public ObservableList<TreeItem<OutlineNode>> getChildren() {
            if (!made) {
                made = true;
                super.getChildren().setAll(getValue().children().stream().map(Item::new).toList());
            }
            return super.getChildren();
        }
    }

    private static final class NodeCell extends TreeCell<OutlineNode> {

        private static final int LONGEST = 300;

        @Override
        protected void updateItem(@Nullable OutlineNode node, boolean empty) {
            super.updateItem(node, empty);
            setGraphic(empty || node == null ? null : line(node));
        }

        private static HBox line(OutlineNode node) {
            var value = new Label(cut(node.text()));
            value.getStyleClass().add(style(node.kind()));
            var line = new HBox(8);
            if (!node.name().isEmpty()) {
                var name = new Label(cut(node.name()));
                name.getStyleClass().add("value-key");
                line.getChildren().add(name);
            }
            line.getChildren().add(value);
            return line;
        }

        private static String cut(String text) {
            String one = text.replace('\n', '⏎');
            return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + "…";
        }

        private static String style(OutlineNode.Kind kind) {
            return switch (kind) {
                case OBJECT, ARRAY -> Styles.MUTED;
                case STRING -> "value-string";
                case NUMBER -> "value-number";
                case LITERAL -> "value-literal";
                case NULL -> "value-null";
            };
        }
    }
}
