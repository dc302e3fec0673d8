package io.howdah.ui.explorer.tree;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.ui.control.OwnKeys;
import io.howdah.ui.explorer.entry.Origin;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The explorer's navigator: a filter above the tree.
public final class ExplorerView extends BorderPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination RENAME = KeyCombination.valueOf("F2");

    private final ExplorerViewModel model;
    private final TreeActions actions;
    private final TreeView<ExplorerNode> tree = new TreeView<>();
    private final TreeItem<ExplorerNode> all = new TreeItem<>();
    private final ContextMenu menu = new ContextMenu();
    private final TreeItem<ExplorerNode> found = new TreeItem<>();

    public ExplorerView(ExplorerViewModel model, TreeActions actions, HeadActions head) {
        this.model = model;
        this.actions = actions;
        setTop(new ExplorerHead(model, head, this::reloadSelected, this::enterTree, this::openHit));
        tree.setId("explorer-tree");
        tree.setAccessibleText("Objects");
        tree.setShowRoot(false);
        tree.setRoot(all);
        tree.setCellFactory(view -> new ExplorerCell());
        tree.setOnContextMenuRequested(event -> showMenu(event.getScreenX(), event.getScreenY()));
        tree.setOnMouseClicked(event -> {
            TreeItem<ExplorerNode> item = selected();
            if (event.getClickCount() == 2 && item != null && !opensChildren(item)) {
                act(item);
            }
        });
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        OwnKeys.add(tree, RENAME::match);
        setCenter(tree);
        follow(model.servers(), all, false);
        follow(model.found(), found, true);
        model.filterProperty().subscribe(words -> chooseRoot());
    }

    /// What the buttons of the head do beyond the tree.
    public record HeadActions(Runnable addConnection, Runnable search) {}

    private void follow(
            ObservableList<ExplorerNode> nodes, TreeItem<ExplorerNode> root, boolean open) {
        nodes.subscribe(() -> show(nodes, root, open));
        show(nodes, root, open);
    }

    private void show(List<ExplorerNode> nodes, TreeItem<ExplorerNode> root, boolean open) {
        List<ExplorerTreeItem> items = nodes.stream().map(node -> itemOf(node, root)).toList();
        root.getChildren().setAll(items);
        if (open) {
            items.forEach(ExplorerTreeItem::expandFound);
        }
    }

    private ExplorerTreeItem itemOf(ExplorerNode node, TreeItem<ExplorerNode> root) {
        return root.getChildren().stream()
                .filter(ExplorerTreeItem.class::isInstance)
                .map(ExplorerTreeItem.class::cast)
                .filter(item -> item.getValue() == node)
                .findFirst()
                .orElseGet(() -> new ExplorerTreeItem(node, model::open));
    }

    private void chooseRoot() {
        TreeItem<ExplorerNode> wanted = model.isFiltered() ? found : all;
        if (tree.getRoot() != wanted) {
            tree.setRoot(wanted);
        }
    }

    private void enterTree() {
        tree.requestFocus();
        Optional<TreeItem<ExplorerNode>> hit = hit();
        if (hit.isPresent()) {
            tree.getSelectionModel().select(hit.get());
            tree.scrollTo(tree.getRow(hit.get()));
        } else if (selected() == null) {
            tree.getSelectionModel().selectFirst();
        }
    }

    private void openHit() {
        enterTree();
        hit().ifPresent(this::act);
    }

    /// The first line that the filter itself found; those above only lead to it.
    private Optional<TreeItem<ExplorerNode>> hit() {
        return model.isFiltered()
                ? FilterHit.first(found, model.filterProperty().get())
                : Optional.empty();
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
        } else if (event.getCode() == KeyCode.DELETE) {
            run(actions.drop(item.getValue().item()));
            event.consume();
        } else if (RENAME.match(event)) {
            run(actions.rename(item.getValue().item()));
            event.consume();
        } else if (COPY.match(event)) {
            copy(item.getValue().item());
            event.consume();
        }
    }

    private static void run(@Nullable Runnable action) {
        if (action != null) {
            action.run();
        }
    }

    private static void copy(ExplorerItem item) {
        var content = new ClipboardContent();
        content.putString(
                item instanceof ExplorerItem.Entry entry ? entry.object().path() : item.name());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static boolean opensChildren(TreeItem<ExplorerNode> item) {
        return !item.isLeaf()
                && !(item.getValue().item() instanceof ExplorerItem.Entry entry
                        && entry.object().kind().hasParts());
    }

    private void act(TreeItem<ExplorerNode> item) {
        List<TreeActions.Action> possible = actions.of(item.getValue().item());
        if (possible.isEmpty() || opensChildren(item)) {
            item.setExpanded(!item.isExpanded());
        } else {
            possible.getFirst().run().run();
        }
    }

    private void reloadSelected() {
        TreeItem<ExplorerNode> item = selected();
        while (item != null && item.getValue() != null) {
            if (item.getValue().item().isLazy()) {
                model.reload(item.getValue(), () -> {});
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
        menu.hide();
        menu.getItems().clear();
        for (TreeActions.Action action : actions.of(item.getValue().item())) {
            var entry = new MenuItem(action.words(), action.icon().node());
            entry.setOnAction(event -> action.run().run());
            if (action.separated()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(entry);
        }
        if (item.getValue().item().isLazy()) {
            var again = new MenuItem("Read again (F5)", io.howdah.ui.theme.Icon.REFRESH.node());
            again.setOnAction(event -> model.reload(item.getValue(), () -> {}));
            menu.getItems().add(again);
        }
        menu.show(tree, x, y);
    }

    @SuppressWarnings("NullAway") // JavaFX returns null where nothing is selected.
    private @Nullable TreeItem<ExplorerNode> selected() {
        return tree.getSelectionModel().getSelectedItem();
    }

    /// Opens the lines on the way to a database's schemas, as far as they exist.
    public void reveal(String profileId, String database) {
        for (TreeItem<ExplorerNode> server : all.getChildren()) {
            if (server.getValue().item() instanceof ExplorerItem.Server shown
                    && shown.profile().id().equals(profileId)) {
                model.reload(server.getValue(), () -> expand(server, database));
            }
        }
    }

    private static void expand(TreeItem<ExplorerNode> server, String database) {
        server.setExpanded(true);
        server.getChildren().stream()
                .filter(item ->
                        item.getValue().item() instanceof ExplorerItem.Entry entry
                                && entry.object().kind() == CatalogKind.DATABASE
                                && entry.object().name().equals(database))
                .forEach(item -> item.setExpanded(true));
    }

    /// Reads the lines of a database again that are open.
    public void refresh(Origin origin) {
        Optional<String> database = origin.database();
        for (TreeItem<ExplorerNode> server : all.getChildren()) {
            if (server.getValue().item() instanceof ExplorerItem.Server shown
                    && shown.profile().equals(origin.profile())) {
                model.refresh(server.getValue(), database);
            }
        }
    }
}
