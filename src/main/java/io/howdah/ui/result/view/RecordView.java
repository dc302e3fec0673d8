package io.howdah.ui.result.view;

import io.howdah.query.ResultColumn;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.result.CellSelection;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One row as a form, a line for each column. Page Up and Page Down, or Alt with Left and Right, walk
/// through the rows as they stand in the grid, Ctrl with Home and End go to the first and the last one.
public final class RecordView extends BorderPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final GridViewModel model;
    private final Runnable copy;
    private final ListView<Integer> list = new ListView<>();
    private final Label place = new Label();
    private Subscription changes = Subscription.EMPTY;

    /// @param copy puts the value under the cursor on the clipboard
    public RecordView(GridViewModel model, Runnable copy) {
        this.model = model;
        this.copy = copy;
        getStyleClass().add("record-view");
        list.setId("result-record");
        list.setAccessibleText("Row as a form");
        list.setCellFactory(_ -> new ColumnCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(position -> {
                    CellSelection selection = model.selection();
                    boolean other = position != null && position != selection.column();
                    if (other && position < model.layout().size() && selection.row() >= 0) {
                        selection.select(selection.row(), position);
                    }
                });
        place.getStyleClass().add(Styles.HEADING);
        var bar =
                new HBox(
                        4,
                        new IconButton(Icon.PREVIOUS, "Previous row (Page Up)", () -> step(-1)),
                        new IconButton(Icon.NEXT, "Next row (Page Down)", () -> step(1)),
                        place);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("result-bar");
        setTop(bar);
        setCenter(list);
        sceneProperty().subscribe(scene -> follow(scene != null));
    }

    private void follow(boolean shown) {
        changes.unsubscribe();
        changes = Subscription.EMPTY;
        if (!shown) {
            return;
        }
        if (model.selection().isEmpty() && model.placeCount() > 0) {
            model.selection().select(0, 0);
        }
        changes =
                Subscription.combine(
                        model.selection().versionProperty().subscribe(this::refresh),
                        model.viewProperty().subscribe(this::refresh),
                        model.layout().versionProperty().subscribe(this::refresh));
        refresh();
    }

    private void refresh() {
        if (list.getItems().size() != model.layout().size()) {
            list.setItems(new Numbers(model.layout().size()));
        }
        list.refresh();
        int row = model.selection().row();
        place.setText(
                row < 0
                        ? "No row"
                        : "Row %s of %s"
                                .formatted(
                                        Quantity.count(row + 1L),
                                        Quantity.count(model.placeCount())));
        if (model.selection().column() >= 0) {
            list.getSelectionModel().select(model.selection().column());
        }
    }

    private void step(int by) {
        if (model.placeCount() == 0) {
            return;
        }
        int row = Math.clamp(model.selection().row() + (long) by, 0, model.placeCount() - 1);
        if (row != model.selection().row()) {
            model.selection().select(row, Math.max(0, model.selection().column()));
        }
    }

    private void press(KeyEvent event) {
        boolean alt = event.isAltDown();
        boolean edge = event.isShortcutDown();
        if (edge && event.getCode() == KeyCode.HOME) {
            step(-model.placeCount());
        } else if (edge && event.getCode() == KeyCode.END) {
            step(model.placeCount());
        } else if (COPY.match(event)) {
            copy.run();
        } else if (event.getCode() == KeyCode.PAGE_UP || (alt && event.getCode() == KeyCode.LEFT)) {
            step(-1);
        } else if (event.getCode() == KeyCode.PAGE_DOWN
                || (alt && event.getCode() == KeyCode.RIGHT)) {
            step(1);
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private final class ColumnCell extends ListCell<Integer> {

        private static final int MOST_BYTES = 2_000;
        private static final double NAME_WIDTH = 180;
        private static final double TYPE_WIDTH = 160;

        private final Label name = new Label();
        private final Label type = new Label();
        private final Label value = new Label();
        private final HBox line;

        ColumnCell() {
            name.getStyleClass().add("value-key");
            name.setMinWidth(NAME_WIDTH);
            name.setPrefWidth(NAME_WIDTH);
            type.getStyleClass().add(Styles.MUTED);
            type.setMinWidth(TYPE_WIDTH);
            type.setPrefWidth(TYPE_WIDTH);
            value.getStyleClass().add(Styles.CODE);
            value.setWrapText(true);
            HBox.setHgrow(value, Priority.ALWAYS);
            line = new HBox(12, name, type, value);
            line.setAlignment(Pos.BASELINE_LEFT);
            // The list decides how wide a line is, not the longest value.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Integer position, boolean empty) {
            super.updateItem(position, empty);
            if (empty || position == null || position >= model.layout().size()) {
                setGraphic(null);
                return;
            }
            ResultColumn column = model.column(position);
            name.setText(column.name());
            type.setText(column.type());
            value.getStyleClass().remove("value-null");
            int row = model.selection().row();
            String text =
                    row < 0 || row >= model.placeCount()
                            ? ""
                            : model.text(
                                    new GridViewModel.CellPlace(
                                            model.row(row), model.layout().column(position)),
                                    MOST_BYTES);
            if (text == null) {
                value.getStyleClass().add("value-null");
            }
            value.setText(text == null ? "NULL" : text);
            setGraphic(line);
        }
    }
}
