package io.howdah.ui.result.edit;

import io.howdah.query.edit.CellValue;
import io.howdah.query.edit.EditableColumn;

/// A cell that is to be edited, and what it holds.
record EditedCell(EditableColumn column, CellValue value) {

    /// What an editor starts with; "" for NULL and defaults.
    String text() {
        return value instanceof CellValue.Text(String text) ? text : "";
    }
}
