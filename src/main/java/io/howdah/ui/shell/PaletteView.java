package io.howdah.ui.shell;

import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The palette over the window's upper middle; Enter chooses, Escape closes, arrows move.
final class PaletteView extends StackPane {

    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    PaletteView(PaletteViewModel model) {
        this.model = model;
        getStyleClass().add("palette-veil");
        var box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setAccessibleText("Search");
        field.setId("palette-field");
        field.promptTextProperty().bind(model.promptProperty());
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("palette-list");
        list.setItems(model.entries());
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("Nothing fits."));
        list.setCellFactory(view -> new EntryCell());
        list.setOnMouseClicked(event -> chooseSelected());
        model.entries().subscribe(() -> list.getSelectionModel().selectFirst());
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        model.openProperty().subscribe(this::onOpen);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                model.close();
            }
        });
    }

    private void onOpen(boolean open) {
        if (open) {
            list.getSelectionModel().selectFirst();
            field.requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> model.close();
            case ENTER -> chooseSelected();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(10);
            case PAGE_UP -> move(-10);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int size = model.entries().size();
        if (size > 0) {
            int index = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 5));
        }
    }

    private void chooseSelected() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.enabled()) {
            model.choose(entry);
        }
    }

    private static final class EntryCell extends ListCell<PaletteEntry> {

        private final Label title = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(title, new Region(), detail);

        EntryCell() {
            HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            detail.getStyleClass().add(Styles.MUTED);
            title.setGraphicTextGap(10);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            title.setText(entry.title());
            title.setGraphic(entry.icon().node());
            detail.setText(entry.detail());
            row.setDisable(!entry.enabled());
            setGraphic(row);
        }
    }
}
