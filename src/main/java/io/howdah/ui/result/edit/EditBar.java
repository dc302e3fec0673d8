package io.howdah.ui.result.edit;

import io.howdah.query.edit.Editability;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.control.LateTooltip;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line below a grid: rows are added and deleted here, and what waits is told, undone and applied.
final class EditBar extends HBox {

    private final EditViewModel model;
    private final Label words = new Label();
    private final IconButton add;
    private final IconButton duplicate;
    private final IconButton delete;
    private final IconButton undo;
    private final IconButton redo;
    private final ToggleButton preview = new ToggleButton("Preview SQL");
    private final Button discard = new Button("Discard");
    private final Button apply = new Button("Apply");
    private final Separator parted = new Separator(Orientation.VERTICAL);
    private Optional<String> hint = Optional.empty();

    EditBar(EditViewModel model, EditActions actions) {
        this.model = model;
        setId("edit-bar");
        getStyleClass().add("edit-bar");
        setAlignment(Pos.CENTER_LEFT);
        add = button("edit-add", Icon.ADD, "Add a row (Alt+Insert)", actions::add);
        duplicate =
                button(
                        "edit-duplicate",
                        Icon.COPY,
                        "Duplicate the selected rows (Ctrl+D)",
                        actions::duplicate);
        delete =
                button(
                        "edit-delete",
                        Icon.REMOVE,
                        "Delete the selected rows, or keep them after all (Alt+Delete)",
                        actions::delete);
        undo = button("edit-undo", Icon.UNDO, "Undo (Ctrl+Z)", model::undo);
        redo = button("edit-redo", Icon.REDO, "Redo (Ctrl+Shift+Z)", model::redo);
        words.setId("edit-words");
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        preview.setId("edit-preview-toggle");
        LateTooltip.of(preview, "Show the exact SQL that applying runs (Ctrl+Shift+S)");
        preview.setOnAction(event -> actions.preview());
        discard.setId("edit-discard");
        LateTooltip.of(discard, "Take all changes back; Undo brings them again");
        discard.setOnAction(event -> model.discard());
        apply.setId("edit-apply");
        apply.setDefaultButton(false);
        apply.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
        LateTooltip.of(apply, "Run all changes in one transaction (Ctrl+S)");
        apply.setOnAction(event -> model.apply());
        for (var button : new ButtonBase[] {preview, discard, apply}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren()
                .addAll(add, duplicate, delete, parted, undo, redo, words, preview, discard, apply);
    }

    private static IconButton button(String id, Icon icon, String name, Runnable action) {
        var button = new IconButton(icon, name, action);
        button.setId(id);
        return button;
    }

    /// Tells why the last key did nothing, until something happens.
    void hint(Optional<String> sentence) {
        hint = sentence;
        refresh(preview.isSelected());
    }

    void refresh(boolean previewed) {
        boolean editable =
                model.editabilityProperty().get().orElse(null) instanceof Editability.Editable;
        boolean waiting = !model.changes().isEmpty();
        boolean busy = model.applyingProperty().get();
        add.setDisable(!editable || busy);
        duplicate.setDisable(!editable || busy);
        delete.setDisable(!editable || busy);
        undo.setDisable(!model.canUndo());
        redo.setDisable(!model.canRedo());
        for (var button : new ButtonBase[] {preview, discard, apply}) {
            button.setVisible(waiting);
            button.setManaged(waiting);
            button.setDisable(busy);
        }
        preview.setSelected(previewed);
        boolean edits = editable || waiting || model.canUndo() || model.canRedo();
        for (Node tool : new Node[] {add, duplicate, delete, parted, undo, redo}) {
            tool.setVisible(edits);
            tool.setManaged(edits);
        }
        tell(editable, waiting);
    }

    private void tell(boolean editable, boolean waiting) {
        words.getStyleClass().removeAll(Styles.ERROR_TEXT, Styles.WARNING_TEXT, Styles.MUTED);
        words.setTooltip(null);
        words.setGraphic(null);
        // Why a result is to be read only stays as long as the result: it may not take room from
        // the rows.
        words.setWrapText(true);
        Optional<Fault> fault = model.faultProperty().get();
        if (model.applyingProperty().get()) {
            words.setText("Applying " + EditWords.summary(model.changes().all()) + "…");
        } else if (fault.isPresent()) {
            String details = fault.get().details();
            show(fault.get().sentence(), Icon.ERROR, Styles.ERROR_TEXT);
            words.setTooltip(
                    new Tooltip(
                            fault.get().sentence() + (details.isBlank() ? "" : "\n\n" + details)));
        } else if (hint.isPresent()) {
            show(hint.get(), Icon.INFORMATION, Styles.WARNING_TEXT);
            words.setTooltip(new Tooltip(hint.get()));
        } else if (waiting) {
            words.setText(EditWords.summary(model.changes().all()) + " not applied yet");
        } else if (!editable) {
            refuse();
        } else {
            words.setText("");
        }
    }

    private void show(String sentence, Icon icon, String style) {
        words.setText(sentence);
        words.setGraphic(icon.node());
        words.getStyleClass().add(style);
    }

    /// What to do about it is told on hover, and by the keys that edit: it would not fit beside the reason.
    private void refuse() {
        if (model.editabilityProperty().get().orElse(null)
                instanceof Editability.Refusal(String sentence, String advice)) {
            show(sentence, Icon.LOCKED, Styles.MUTED);
            words.setTooltip(new Tooltip((sentence + " " + advice).strip()));
        } else {
            show("", Icon.LOCKED, Styles.MUTED);
        }
        words.setWrapText(false);
    }
}
