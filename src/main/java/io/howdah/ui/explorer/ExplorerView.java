package io.howdah.ui.explorer;

import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The explorer's navigator: a filter above the tree.
final class ExplorerView extends BorderPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ExplorerViewModel model;
    private final ExplorerActions actions;
    private final TreeView<ExplorerNode> tree = new TreeView<>();
    private final TreeItem<ExplorerNode> root = new TreeItem<>();

    ExplorerView(ExplorerViewModel model, ExplorerActions actions, Runnable addConnection) {
        this.model = model;
        this.actions = actions;
        setTop(head(addConnection));
        tree.setId("explorer-tree");
        tree.setAccessibleText("Objects");
        tree.setRoot(root);
        tree.setShowRoot(false);
        tree.setCellFactory(view -> new ExplorerCell());
        tree.setOnContextMenuRequested(event -> showMenu(event.getScreenX(), event.getScreenY()));
        tree.setOnMouseClicked(event -> {
            TreeItem<ExplorerNode> item = selected();
            if (event.getClickCount() == 2 && item != null && !opensChildren(item)) {
                act(item);
            }
        });
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setCenter(tree);
        model.servers().subscribe(this::showServers);
        showServers();
        model.filterProperty().subscribe(text -> refilter());
    }

    private VBox head(Runnable addConnection) {
        var title = new Label("Explorer");
        title.getStyleClass().add(Styles.HEADING);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var add = new IconButton(Icon.ADD, "Add connection", addConnection);
        add.setId("explorer-add");
        var refresh = new IconButton(Icon.REFRESH, "Read again (F5)", this::reloadSelected);
        var line = new HBox(4, title, space, add, refresh);
        line.getStyleClass().add("navigator-head");
        var field = new TextField();
        field.setPromptText("Filter");
        field.setAccessibleText("Filter objects");
        field.textProperty().bindBidirectional(model.filterProperty());
        var head = new VBox(4, line, field);
        head.getStyleClass().add("explorer-head");
        return head;
    }

    private void showServers() {
        List<TreeItem<ExplorerNode>> items =
                model.servers().stream()
                        .map(node ->
                                root.getChildren().stream()
                                        .filter(item -> item.getValue() == node)
                                        .findFirst()
                                        .orElseGet(() -> new ExplorerTreeItem(model, node)))
                        .toList();
        root.getChildren().setAll(items);
    }

    private void refilter() {
        for (TreeItem<ExplorerNode> child : root.getChildren()) {
            if (child instanceof ExplorerTreeItem item) {
                item.refilter();
            }
        }
    }

    private void onKey(KeyEvent event) {
        TreeItem<ExplorerNode> item = selected();
        if (item == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            act(item);
            event.consume();
        } else if (event.getCode() == KeyCode.F5) {
            reloadSelected();
            event.consume();
        } else if (COPY.match(event)) {
            var content = new ClipboardContent();
            content.putString(item.getValue().item().name());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        }
    }

    private static boolean opensChildren(TreeItem<ExplorerNode> item) {
        return !(item.getValue().item() instanceof ExplorerItem.Relation) && !item.isLeaf();
    }

    private void act(TreeItem<ExplorerNode> item) {
        actions.of(item.getValue().item()).stream()
                .findFirst()
                .ifPresent(first -> first.run().run());
    }

    private void reloadSelected() {
        TreeItem<ExplorerNode> item = selected();
        while (item != null && item != root) {
            if (item.getValue().item().isLazy()) {
                model.reload(item.getValue(), read -> {});
                return;
            }
            item = item.getParent();
        }
    }

    private void showMenu(double x, double y) {
        TreeItem<ExplorerNode> item = selected();
        if (item == null) {
            return;
        }
        var menu = new ContextMenu();
        for (ExplorerActions.Action action : actions.of(item.getValue().item())) {
            var entry = new MenuItem(action.words(), action.icon().node());
            entry.setOnAction(event -> action.run().run());
            menu.getItems().add(entry);
        }
        if (item.getValue().item().isLazy()) {
            var again = new MenuItem("Read again", Icon.REFRESH.node());
            again.setOnAction(event -> model.reload(item.getValue(), read -> {}));
            menu.getItems().add(again);
        }
        menu.show(tree, x, y);
    }

    @SuppressWarnings("NullAway") // JavaFX returns null where nothing is selected.
    private @org.jspecify.annotations.Nullable TreeItem<ExplorerNode> selected() {
        return tree.getSelectionModel().getSelectedItem();
    }

    /// Opens the lines on the way to a database's schema, as far as they exist.
    void reveal(String profileId, String database) {
        for (TreeItem<ExplorerNode> server : root.getChildren()) {
            if (server.getValue().item() instanceof ExplorerItem.Server found
                    && found.profile().id().equals(profileId)) {
                model.reload(server.getValue(), read -> expand(server, database));
            }
        }
    }

    private static void expand(TreeItem<ExplorerNode> server, String database) {
        server.setExpanded(true);
        server.getChildren().stream()
                .filter(item -> item.getValue().item().name().equals(database))
                .forEach(item -> item.setExpanded(true));
    }
}
