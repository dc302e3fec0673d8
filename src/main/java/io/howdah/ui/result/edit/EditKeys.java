package io.howdah.ui.result.edit;

import javafx.scene.input.KeyCombination;

/// The keys of editing, beside those of the grid itself.
final class EditKeys {

    static final KeyCombination EDIT = KeyCombination.valueOf("F2");
    static final KeyCombination EDIT_LINES = KeyCombination.valueOf("Shift+F2");
    static final KeyCombination NULL = KeyCombination.valueOf("Shortcut+Alt+N");
    static final KeyCombination CLEAR = KeyCombination.valueOf("Delete");
    static final KeyCombination DEFAULT = KeyCombination.valueOf("Shortcut+Alt+D");
    static final KeyCombination ADD = KeyCombination.valueOf("Alt+Insert");
    static final KeyCombination DUPLICATE = KeyCombination.valueOf("Shortcut+D");
    static final KeyCombination DELETE_ROWS = KeyCombination.valueOf("Alt+Delete");
    static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");
    static final KeyCombination APPLY = KeyCombination.valueOf("Shortcut+S");
    static final KeyCombination PREVIEW = KeyCombination.valueOf("Shortcut+Shift+S");

    private EditKeys() {}
}
