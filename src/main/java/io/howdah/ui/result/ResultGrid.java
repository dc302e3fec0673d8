package io.howdah.ui.result;

import io.howdah.query.ResultColumn;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A table of packed rows: rows and columns are virtual, values are read when they are drawn.
public final class ResultGrid extends BorderPane {

    /// The value under the cursor.
    ///
    /// @param text null for NULL
    public record Selected(ResultColumn column, long row, @Nullable String text) {}

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final int SAMPLED_ROWS = 100;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 42;

    private final ResultViewModel model;
    private final TableView<Integer> table = new TableView<>();
    private final RowNumbers numbers = new RowNumbers();
    private final ReadOnlyObjectWrapper<Optional<Selected>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean sized;

    /// @param rowHeight of a line in pixels: a fixed height is what makes columns virtual
    public ResultGrid(ResultViewModel model, double rowHeight) {
        this.model = model;
        getStyleClass().add("result-grid");
        table.setId("result-table");
        table.setAccessibleText("Result");
        table.setFixedCellSize(rowHeight);
        table.setItems(numbers);
        table.setPlaceholder(new Label("No rows."));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getColumns().add(numberColumn());
        for (int i = 0; i < model.columns().size(); i++) {
            table.getColumns().add(column(i));
        }
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        table.getFocusModel().focusedCellProperty().subscribe(this::onFocus);
        model.rowCountProperty().subscribe(this::onRows);
        onRows();
        setCenter(table);
    }

    private void onRows() {
        numbers.grow(model.rowCountProperty().get());
        if (!sized && !numbers.isEmpty()) {
            sized = true;
            for (int i = 0; i < model.columns().size(); i++) {
                table.getColumns().get(i + 1).setPrefWidth(width(i));
            }
        }
    }

    private TableColumn<Integer, Integer> numberColumn() {
        var column = new TableColumn<Integer, Integer>();
        column.setPrefWidth(table.getFixedCellSize() * 2.4);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    {
                        getStyleClass().add("result-row-number");
                    }

                    @Override
                    protected void updateItem(@Nullable Integer row, boolean empty) {
                        super.updateItem(row, empty);
                        setText(empty || row == null ? null : String.valueOf(row + 1));
                    }
                });
        return column;
    }

    private TableColumn<Integer, Integer> column(int index) {
        ResultColumn described = model.columns().get(index);
        ColumnKind kind = ColumnKind.of(described);
        var name = new Label(described.name());
        var type = new Label(described.type());
        type.getStyleClass().add("result-type");
        var head = new VBox(name, type);
        head.getStyleClass().add("result-head");
        var tooltip = new Tooltip(described.name() + "\n" + described.type());
        name.setTooltip(tooltip);
        type.setTooltip(tooltip);
        var column = new TableColumn<Integer, Integer>();
        column.setGraphic(head);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ -> new ValueCell(model.rows(), index, kind));
        column.setUserData(index);
        return column;
    }

    /// Wide enough for the heading and the first rows, within bounds.
    private double width(int index) {
        ResultColumn described = model.columns().get(index);
        // The heading is bold, and wider than the values' monospaced letters.
        int characters = Math.max(described.name().length() * 5 / 4, described.type().length());
        long rows = Math.min(SAMPLED_ROWS, model.rows().rowCount());
        for (long row = 0; row < rows; row++) {
            characters = Math.max(characters, model.rows().length(row, index));
        }
        // A monospaced character is about 0.32 of the row's height wide.
        return (Math.clamp(characters, SHORTEST, LONGEST) + 2.5) * table.getFixedCellSize() * 0.32;
    }

    private void onKey(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        }
    }

    /// Puts the selected cells on the clipboard, all columns between the outermost ones.
    public void copy() {
        var rows = new TreeSet<Integer>();
        var columns = new TreeSet<Integer>();
        for (TablePosition<?, ?> position : table.getSelectionModel().getSelectedCells()) {
            rows.add(position.getRow());
            if (position.getTableColumn() != null
                    && position.getTableColumn().getUserData() instanceof Integer index) {
                columns.add(index);
            }
        }
        if (!rows.isEmpty() && !columns.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(
                    CopiedCells.text(model.rows(), List.copyOf(rows), List.copyOf(columns)));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void onFocus(@Nullable TablePosition<?, ?> position) {
        if (position != null
                && position.getTableColumn() != null
                && position.getTableColumn().getUserData() instanceof Integer index
                && position.getRow() >= 0
                && position.getRow() < model.rows().rowCount()) {
            selected.set(Optional.of(value(position.getRow(), index)));
        } else {
            selected.set(Optional.empty());
        }
    }

    private Selected value(int row, int index) {
        return new Selected(
                model.columns().get(index),
                row,
                model.rows().text(row, index, ValuePane.MOST_BYTES));
    }

    /// The value under the cursor.
    public ReadOnlyObjectProperty<Optional<Selected>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }
}
