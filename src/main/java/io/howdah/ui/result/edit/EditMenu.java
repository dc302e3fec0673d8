package io.howdah.ui.result.edit;

import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// What the context menu of a grid offers to edit the selected cells and rows.
final class EditMenu {

    private EditMenu() {}

    /// @param editable whether the cell under the cursor can be edited
    static List<MenuItem> items(EditActions actions, boolean editable) {
        var items =
                List.of(
                        item("Edit value", EditKeys.EDIT, actions::edit),
                        item("Edit in several lines", EditKeys.EDIT_LINES, actions::editLines),
                        item("Set NULL", EditKeys.NULL, actions::setNull),
                        item("Set default", EditKeys.DEFAULT, actions::setDefault));
        items.forEach(item -> item.setDisable(!editable));
        return List.of(
                items.get(0),
                items.get(1),
                items.get(2),
                items.get(3),
                new SeparatorMenuItem(),
                item("Add a row", EditKeys.ADD, actions::add),
                item("Duplicate the selected rows", EditKeys.DUPLICATE, actions::duplicate),
                item("Delete the selected rows", EditKeys.DELETE_ROWS, actions::delete));
    }

    private static MenuItem item(String words, KeyCombination key, Runnable action) {
        var item = new MenuItem(words);
        item.setAccelerator(key);
        item.setOnAction(event -> action.run());
        return item;
    }
}
