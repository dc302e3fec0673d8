package io.howdah.ui.explorer;

import io.howdah.catalog.ColumnEntry;
import io.howdah.catalog.RelationEntry;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A line of the tree: icon, name, and in muted letters what matters most about it.
final class ExplorerCell extends TreeCell<ExplorerNode> {

    private static final double BUSY_SIZE = 14;

    private final Label name = new Label();
    private final Label detail = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final HBox line = new HBox(6, name, detail, busy);
    private final ChangeListener<ExplorerNode.State> onState = (_, _, state) -> showState(state);
    private @Nullable ExplorerNode shown;

    ExplorerCell() {
        getStyleClass().add("explorer-cell");
        line.setAlignment(Pos.CENTER_LEFT);
        detail.getStyleClass().add(Styles.MUTED);
        busy.setPrefSize(BUSY_SIZE, BUSY_SIZE);
        busy.setMinSize(BUSY_SIZE, BUSY_SIZE);
        name.setGraphicTextGap(6);
    }

    @Override
    protected void updateItem(@Nullable ExplorerNode node, boolean empty) {
        super.updateItem(node, empty);
        if (shown != null) {
            shown.stateProperty().removeListener(onState);
        }
        shown = empty ? null : node;
        if (shown == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        ExplorerItem item = shown.item();
        name.setText(item.name());
        name.setGraphic(icon(item));
        String words = detail(item);
        detail.setText(words);
        setAccessibleText(item.name() + " " + words);
        String comment = comment(item);
        setTooltip(comment == null ? null : new Tooltip(comment));
        shown.stateProperty().addListener(onState);
        showState(shown.stateProperty().get());
        setGraphic(line);
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
                    case ExplorerItem.Database _ -> Icon.DATABASE;
                    case ExplorerItem.Schema _ -> Icon.SCHEMA;
                    case ExplorerItem.Group _ -> Icon.GROUP;
                    case ExplorerItem.Relation relation -> icon(relation.entry());
                    case ExplorerItem.Column column -> icon(column.entry());
                    case ExplorerItem.Index index ->
                            index.entry().valid() ? Icon.INDEX : Icon.WARNING;
                    case ExplorerItem.Routine _ -> Icon.FUNCTION;
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

    private static Icon icon(RelationEntry entry) {
        return switch (entry.kind()) {
            case TABLE -> Icon.TABLE;
            case PARTITIONED_TABLE -> Icon.PARTITIONED_TABLE;
            case VIEW -> Icon.VIEW;
            case MATERIALIZED_VIEW -> Icon.MATERIALIZED_VIEW;
            case FOREIGN_TABLE -> Icon.FOREIGN_TABLE;
            case SEQUENCE -> Icon.SEQUENCE;
            case COMPOSITE_TYPE -> Icon.TYPE;
        };
    }

    private static Icon icon(ColumnEntry entry) {
        if (entry.primaryKey()) {
            return Icon.KEY;
        }
        return entry.foreignKey() ? Icon.LINK : Icon.COLUMN;
    }

    private static String detail(ExplorerItem item) {
        return switch (item) {
            case ExplorerItem.Server server -> server.profile().environment().label();
            case ExplorerItem.Group group -> Quantity.count(group.members().size());
            case ExplorerItem.Relation relation -> detail(relation.entry());
            case ExplorerItem.Column column ->
                    column.entry().type() + (column.entry().nullable() ? "" : " not null");
            case ExplorerItem.Index index ->
                    (index.entry().valid() ? "" : "invalid ")
                            + (index.entry().unique() ? "unique " : "")
                            + index.entry().method()
                            + " · "
                            + Quantity.bytes(index.entry().bytes());
            case ExplorerItem.Routine routine -> "(" + routine.entry().arguments() + ")";
            case ExplorerItem.Database _, ExplorerItem.Schema _, ExplorerItem.Message _ -> "";
        };
    }

    private static String detail(RelationEntry entry) {
        return switch (entry.kind()) {
            case TABLE, MATERIALIZED_VIEW, FOREIGN_TABLE, PARTITIONED_TABLE ->
                    entry.rowEstimate() < 0
                            ? "never analyzed"
                            : "≈ " + Quantity.shortCount((double) entry.rowEstimate()) + " rows";
            case VIEW, SEQUENCE, COMPOSITE_TYPE -> "";
        };
    }

    private static @Nullable String comment(ExplorerItem item) {
        return switch (item) {
            case ExplorerItem.Database database -> database.entry().comment();
            case ExplorerItem.Schema schema -> schema.entry().comment();
            case ExplorerItem.Relation relation -> relation.entry().comment();
            case ExplorerItem.Column column -> column.entry().comment();
            case ExplorerItem.Index index -> index.entry().definition();
            case ExplorerItem.Routine routine -> routine.entry().comment();
            case ExplorerItem.Server _, ExplorerItem.Group _, ExplorerItem.Message _ -> null;
        };
    }
}
