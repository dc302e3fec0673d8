package io.howdah.ui.explorer.tree;

import io.howdah.ui.control.Quantity;
import io.howdah.ui.explorer.entry.KindIcon;
import io.howdah.ui.explorer.entry.ObjectWords;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A line of the tree: icon, name, and in muted letters what matters most about it.
final class ExplorerCell extends TreeCell<ExplorerNode> {

    private static final double BUSY_SIZE = 14;

    private final Label name = new Label();
    private final Label detail = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final HBox line = new HBox(6, name, detail, busy);
    private Subscription shown = Subscription.EMPTY;

    ExplorerCell() {
        getStyleClass().add("explorer-cell");
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add(Styles.MUTED);
        busy.setPrefSize(BUSY_SIZE, BUSY_SIZE);
        busy.setMinSize(BUSY_SIZE, BUSY_SIZE);
        name.setGraphicTextGap(6);
    }

    @Override
    protected void updateItem(@Nullable ExplorerNode node, boolean empty) {
        super.updateItem(node, empty);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        if (empty || node == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        shown =
                Subscription.combine(
                        node.itemProperty().subscribe(item -> show(node, item)),
                        node.stateProperty().subscribe(this::showState));
        setGraphic(line);
    }

    private void show(ExplorerNode node, ExplorerItem item) {
        name.setText(item.name());
        name.setGraphic(icon(item));
        String words = detail(node, item);
        detail.setText(words);
        setAccessibleText(item.name() + " " + words);
        String explanation =
                item instanceof ExplorerItem.Entry entry
                        ? ObjectWords.explanation(entry.object())
                        : "";
        setTooltip(explanation.isEmpty() ? null : tooltip(explanation));
    }

    private static Tooltip tooltip(String words) {
        var tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        return tooltip;
    }

    private void showState(ExplorerNode.State state) {
        boolean reading = state == ExplorerNode.State.READING;
        busy.setVisible(reading);
        busy.setManaged(reading);
    }

    private static Node icon(ExplorerItem item) {
        Icon icon =
                switch (item) {
                    case ExplorerItem.Server _ -> Icon.SERVER;
                    case ExplorerItem.Entry entry -> KindIcon.of(entry.object());
                    case ExplorerItem.Group _ -> Icon.GROUP;
                    case ExplorerItem.Message _ -> Icon.INFORMATION;
                };
        Node node = icon.node();
        if (icon == Icon.KEY) {
            node.getStyleClass().add("explorer-key");
        } else if (icon == Icon.LINK) {
            node.getStyleClass().add("explorer-foreign-key");
        }
        return node;
    }

    private static String detail(ExplorerNode node, ExplorerItem item) {
        return switch (item) {
            case ExplorerItem.Server server -> server.profile().environment().label();
            case ExplorerItem.Group _ -> Quantity.count(node.children().size());
            case ExplorerItem.Entry entry -> ObjectWords.detail(entry.object());
            case ExplorerItem.Message _ -> "";
        };
    }
}
