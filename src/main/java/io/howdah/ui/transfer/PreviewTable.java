package io.howdah.ui.transfer;

import io.howdah.query.load.FileSample;
import io.howdah.query.load.SourceColumn;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The first rows as they stand in the file; NULL is told from an empty text.
final class PreviewTable extends TableView<List<@Nullable String>> {

    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST = 200;
    private static final int MEASURED = 50;

    /// Left and right of a heading together.
    private static final double HEAD_PADDING = 16;

    PreviewTable(ObservableValue<Optional<FileSample>> sample) {
        setId("import-preview");
        getStyleClass().add("transfer-table");
        setFixedCellSize(28);
        setPlaceholder(new Label("No rows."));
        sample.subscribe(found -> found.ifPresent(this::show));
    }

    private void show(FileSample sample) {
        List<TableColumn<List<@Nullable String>, ?>> columns = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_COLUMNS, sample.columns().size()); i++) {
            columns.add(column(sample, i));
        }
        getColumns().setAll(columns);
        getItems().setAll(sample.rows().subList(0, Math.min(MOST_ROWS, sample.rows().size())));
    }

    private static TableColumn<List<@Nullable String>, String> column(
            FileSample sample, int index) {
        var name = new Label(sample.columns().get(index).name());
        var type = new Label(sample.columns().get(index).type());
        type.getStyleClass().add(Styles.MUTED);
        var column = new TableColumn<List<@Nullable String>, String>();
        var head = new VBox(name, type);
        head.getStyleClass().add("transfer-head");
        // As wide as the column, so that a heading stands over its values.
        head.prefWidthProperty().bind(column.widthProperty().subtract(HEAD_PADDING));
        column.setGraphic(head);
        column.setSortable(false);
        column.setPrefWidth(width(sample, index));
        column.setCellValueFactory(cell -> {
            List<@Nullable String> row = cell.getValue();
            return new SimpleObjectProperty<>(index < row.size() ? row.get(index) : null);
        });
        boolean number =
                List.of("integer", "bigint", "numeric", "double precision")
                        .contains(sample.columns().get(index).type());
        if (number) {
            head.getStyleClass().add("transfer-head-number");
        }
        column.setCellFactory(_ -> new Value(number));
        return column;
    }

    /// Wide enough for the heading and the first rows, within bounds; a character is some 7.5 pixels.
    private static double width(FileSample sample, int index) {
        SourceColumn described = sample.columns().get(index);
        // Headings are bold.
        int characters = Math.max(described.name().length(), described.type().length()) * 5 / 4 + 2;
        for (List<@Nullable String> row :
                sample.rows().subList(0, Math.min(MEASURED, sample.rows().size()))) {
            String value = index < row.size() ? row.get(index) : null;
            characters = Math.max(characters, value == null ? 0 : value.length());
        }
        return Math.clamp(characters, 6, 36) * 7.5 + 20;
    }

    private static final class Value extends TableCell<List<@Nullable String>, String> {

        Value(boolean number) {
            if (number) {
                getStyleClass().add("transfer-number");
            }
        }

        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            getStyleClass().remove("transfer-null");
            if (empty) {
                setText(null);
            } else if (value == null) {
                setText("NULL");
                getStyleClass().add("transfer-null");
            } else {
                String line = value.replace('\n', '⏎');
                setText(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
            }
        }
    }
}
