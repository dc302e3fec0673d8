package io.howdah.ui.editor;

import io.howdah.store.HistoryEntry;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The navigator of the place SQL: what was run, found again by words, opened by Enter.
final class HistoryView extends BorderPane {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                    .withZone(ZoneId.systemDefault());

    HistoryView(HistoryViewModel model, Runnable newEditor, Consumer<HistoryEntry> open) {
        var title = new Label("History");
        title.getStyleClass().add(Styles.HEADING);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head =
                new HBox(
                        4,
                        title,
                        space,
                        new IconButton(Icon.ADD, "New SQL editor (Ctrl+N)", newEditor));
        head.getStyleClass().add("navigator-head");
        var field = new TextField();
        field.setId("history-search");
        field.setPromptText("Search what was run");
        field.setAccessibleText("Search what was run");
        field.textProperty().bindBidirectional(model.wordsProperty());
        var top = new VBox(4, head, field);
        top.getStyleClass().add("explorer-head");
        setTop(top);

        var list = new ListView<>(model.entries());
        list.setId("history-list");
        list.getStyleClass().add("history-list");
        list.setAccessibleText("Statements that were run");
        list.setPlaceholder(
                new EmptyState(
                        Icon.HISTORY,
                        "What you run appears here.",
                        EmptyState.action("New SQL editor", newEditor)));
        list.setCellFactory(_ -> new EntryCell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected(list, open);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected(list, open);
            }
        });
        setCenter(list);
    }

    private static void openSelected(ListView<HistoryEntry> list, Consumer<HistoryEntry> open) {
        HistoryEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            open.accept(entry);
        }
    }

    private static final class EntryCell extends ListCell<HistoryEntry> {

        private final Label text = new Label();
        private final Label facts = new Label();
        private final VBox box = new VBox(2, text, facts);

        EntryCell() {
            text.getStyleClass().add(Styles.CODE);
            facts.getStyleClass().add(Styles.MUTED);
            box.setAlignment(Pos.CENTER_LEFT);
            // A long statement must not make the list scroll sideways.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            text.setText(entry.text().lines().map(String::strip).collect(Collectors.joining(" ")));
            facts.setText(facts(entry));
            facts.setGraphic(icon(entry).node());
            setTooltip(
                    new Tooltip(
                            entry.error() == null
                                    ? entry.text()
                                    : entry.text() + "\n\n" + entry.error()));
            setGraphic(box);
        }

        private static String facts(HistoryEntry entry) {
            String rows = entry.rows() < 0 ? "" : " · " + Quantity.count(entry.rows()) + " rows";
            return WHEN.format(entry.started())
                    + " · "
                    + Quantity.duration(entry.duration())
                    + rows
                    + (entry.database() == null ? "" : " · " + entry.database());
        }

        private static Icon icon(HistoryEntry entry) {
            return switch (entry.outcome()) {
                case DONE -> Icon.SUCCESS;
                case FAILED -> Icon.ERROR;
                case CANCELLED -> Icon.STOP;
            };
        }
    }
}
