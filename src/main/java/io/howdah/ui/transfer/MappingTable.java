package io.howdah.ui.transfer;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.util.Callback;

/// Which column of the file goes where: names and types are typed into the table.
final class MappingTable extends TableView<MappedColumn> {

    MappingTable(ImportTarget target) {
        setId("import-mapping");
        getStyleClass().add("transfer-table");
        setEditable(true);
        setFixedCellSize(28);
        setItems(target.columns());
        setPlaceholder(new Label("No columns."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var included = new TableColumn<MappedColumn, Boolean>("Load");
        included.setCellValueFactory(cell -> cell.getValue().includedProperty());
        included.setCellFactory(CheckBoxTableCell.forTableColumn(included));
        included.setMaxWidth(64);
        included.setMinWidth(56);
        getColumns().add(included);
        getColumns().add(fixed("In the file", MappedColumn::heading));
        getColumns().add(edited("In the table", MappedColumn::targetProperty));
        getColumns().add(edited("Type", MappedColumn::typeProperty));
        getColumns().add(fixed("Example", MappedColumn::example));
        getColumns().forEach(column -> column.setSortable(false));
    }

    private static TableColumn<MappedColumn, String> fixed(
            String title, Callback<MappedColumn, String> text) {
        var column = new TableColumn<MappedColumn, String>(title);
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.call(cell.getValue())));
        column.setEditable(false);
        return column;
    }

    private static TableColumn<MappedColumn, String> edited(
            String title, Callback<MappedColumn, StringProperty> property) {
        var column = new TableColumn<MappedColumn, String>(title);
        column.setCellValueFactory(cell -> property.call(cell.getValue()));
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        return column;
    }
}
