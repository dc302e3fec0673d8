package io.howdah.ui.result.edit;

import io.howdah.query.edit.CellValue;
import io.howdah.ui.control.OwnKeys;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.pane.ResultPane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Makes the rows of a [ResultPane] editable: keys, marks, the line below the grid and what opens beside it.
public final class ResultEditing implements EditActions {

    private final ResultPane pane;
    private final ResultGrid grid;
    private final EditViewModel model;
    private final RowEdits rows;
    private final CellEditor editor;
    private final EditBar bar;
    private @Nullable SqlPreview preview;
    private @Nullable ConflictPane conflicts;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private boolean previewed;

    public ResultEditing(ResultPane pane, EditHost host) {
        this.pane = pane;
        grid = pane.grid();
        model = new EditViewModel(pane.model(), host);
        rows = new RowEdits(model);
        editor = new CellEditor(grid, model, place -> bar().hint(model.refusal(place)));
        bar = new EditBar(model, this);
        pane.showBelow(bar);
        grid.setMarks(model.marks());
        grid.setOnActivate(this::edit);
        grid.addMenu(cell ->
                model.cells().isEmpty()
                        ? List.of()
                        : EditMenu.items(this, model.refusal(cell).isEmpty()));
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        grid.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        bindKeys();
        OwnKeys.add(grid, this::wants);
        Subscription.combine(
                model.versionProperty().subscribe(this::refresh),
                model.applyingProperty().subscribe(this::refresh),
                pane.model().selection().versionProperty().subscribe(() -> hint(Optional.empty())));
        model.conflicts().addListener((ListChangeListener<Object>) change -> refresh());
        grid.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        model.start();
                    }
                });
    }

    private EditBar bar() {
        return bar;
    }

    private void bindKeys() {
        keys.put(EditKeys.EDIT, this::edit);
        keys.put(EditKeys.EDIT_LINES, this::editLines);
        keys.put(EditKeys.NULL, this::setNull);
        keys.put(EditKeys.CLEAR, this::setNull);
        keys.put(EditKeys.DEFAULT, this::setDefault);
        keys.put(EditKeys.ADD, this::add);
        keys.put(EditKeys.DUPLICATE, this::duplicate);
        keys.put(EditKeys.DELETE_ROWS, this::delete);
        keys.put(EditKeys.PASTE, this::paste);
        keys.put(EditKeys.UNDO, model::undo);
        keys.put(EditKeys.REDO, model::redo);
        keys.put(EditKeys.REDO_TOO, model::redo);
        keys.put(EditKeys.APPLY, model::apply);
        keys.put(EditKeys.PREVIEW, this::preview);
    }

    /// Without changes Ctrl+S saves the file.
    private boolean wants(KeyEvent event) {
        boolean applies = EditKeys.APPLY.match(event) || EditKeys.PREVIEW.match(event);
        boolean waiting = !model.changes().isEmpty() || editor.isOpen();
        return keys.keySet().stream().anyMatch(key -> key.match(event)) && (waiting || !applies);
    }

    private void press(KeyEvent event) {
        if (event.getTarget() != grid) {
            return;
        }
        keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .ifPresent(entry -> {
                    entry.getValue().run();
                    event.consume();
                });
    }

    /// A letter replaces the value of the cell.
    private void type(KeyEvent event) {
        String text = event.getCharacter();
        boolean letter =
                !event.isShortcutDown()
                        && !event.isAltDown()
                        && !text.isEmpty()
                        && text.charAt(0) > ' '
                        && text.charAt(0) != 127;
        if (letter && event.getTarget() == grid && !editor.isOpen()) {
            editor.edit(text);
            event.consume();
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            hint(rows.paste(text));
        }
    }

    @Override
    public void edit() {
        editor.edit(null);
    }

    @Override
    public void editLines() {
        editor.editLines();
    }

    @Override
    public void setNull() {
        hint(rows.set(CellValue.Special.NULL));
    }

    @Override
    public void setDefault() {
        hint(rows.set(CellValue.Special.DEFAULT));
    }

    @Override
    public void add() {
        hint(rows.add());
        focusRow();
    }

    @Override
    public void duplicate() {
        hint(rows.duplicate());
        focusRow();
    }

    @Override
    public void delete() {
        hint(rows.delete());
        grid.requestFocus();
    }

    private void focusRow() {
        grid.requestFocus();
        grid.layout();
        grid.reveal();
    }

    @Override
    public void preview() {
        previewed = !previewed;
        refresh();
    }

    private void hint(Optional<String> sentence) {
        bar.hint(sentence);
    }

    private void refresh() {
        boolean waiting = !model.changes().isEmpty();
        previewed &= waiting;
        if (!model.conflicts().isEmpty()) {
            showConflicts();
        } else if (previewed) {
            showPreview();
        } else {
            pane.showBeside(null);
        }
        bar.refresh(previewed);
        grid.marksChanged();
    }

    private void showConflicts() {
        if (conflicts == null) {
            conflicts = new ConflictPane(model);
        }
        conflicts.refresh();
        pane.showBeside(conflicts);
    }

    private void showPreview() {
        if (preview == null) {
            preview = new SqlPreview(model, this::preview);
        }
        preview.refresh();
        pane.showBeside(preview);
    }

    public EditViewModel model() {
        return model;
    }
}
