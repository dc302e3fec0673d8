package io.howdah.ui.editor.usage;

import io.howdah.query.usage.Usage;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// An object that uses another: its kind, its name, and the line that does.
final class UsageCell extends ListCell<Usage> {

    private static final double NAME_WIDTH_EM = 28;
    private static final double NARROW_NAME_EM = 18;
    private static final double LINE_WIDTH_EM = 12;

    private final StackPane icon = new StackPane();
    private final Label kind = new Label();
    private final Label name = new Label();
    private final Label number = new Label();
    private final Label line = new Label();
    private final HBox row = new HBox(8, icon, kind, name, number, line);

    UsageCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        icon.getStyleClass().add("usage-icon");
        kind.getStyleClass().addAll(Styles.MUTED, "usage-kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().addAll(Styles.CODE, "usage-name");
        number.getStyleClass().addAll(Styles.MUTED, Styles.NUMBER, "usage-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().addAll(Styles.CODE, Styles.MUTED);
        HBox.setHgrow(line, Priority.ALWAYS);
        fontProperty()
                .subscribe(font -> {
                    kind.setPrefWidth(font.getSize() * 9);
                    name.setPrefWidth(font.getSize() * NAME_WIDTH_EM);
                    name.setMinWidth(font.getSize() * NARROW_NAME_EM);
                    // The same in every row, so that the columns stay columns.
                    line.setPrefWidth(font.getSize() * LINE_WIDTH_EM);
                    line.setMinWidth(0);
                    line.setMaxWidth(Double.MAX_VALUE);
                    number.setPrefWidth(font.getSize() * 3);
                });
    }

    @Override
    protected void updateItem(@Nullable Usage usage, boolean empty) {
        super.updateItem(usage, empty);
        if (empty || usage == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        icon.getChildren().setAll(icon(usage.kind()).node());
        kind.setText(usage.kind());
        name.setText(usage.name());
        number.setText(usage.number() == 0 ? "" : String.valueOf(usage.number()));
        line.setText(usage.line());
        setTooltip(new Tooltip(usage.name() + "\n" + usage.line()));
        setGraphic(row);
        setAccessibleText(String.join(" ", usage.kind(), usage.name(), usage.line()));
    }

    private static Icon icon(String kind) {
        return switch (kind) {
            case "view" -> Icon.VIEW;
            case "materialized view" -> Icon.MATERIALIZED_VIEW;
            case "rule of" -> Icon.RULE;
            default -> Icon.FUNCTION;
        };
    }
}
