package io.howdah.ui.result.edit;

import io.howdah.query.edit.CellValue;
import io.howdah.query.edit.EditableColumn;
import io.howdah.ui.result.GridViewModel.CellPlace;
import io.howdah.ui.result.ResultGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The field over the cell that is being edited: a line, a text of several lines, or a choice.
///
/// Enter and Tab accept, Escape gives up, a click elsewhere accepts. In a text of several lines Enter is a
/// line end and Ctrl+Enter accepts. Ctrl+Alt+N makes the cell NULL, Ctrl+Alt+D its default.
final class CellEditor {

    /// Longer values and those with line ends need more room than a cell has.
    private static final int LONGEST_LINE = 200;

    private static final double AREA_WIDTH = 420;
    private static final double AREA_ROWS = 8;

    private final ResultGrid grid;
    private final EditViewModel model;
    private final Consumer<CellPlace> refused;
    private @Nullable Control open;

    /// @param refused told when a cell cannot be edited
    CellEditor(ResultGrid grid, EditViewModel model, Consumer<CellPlace> refused) {
        this.grid = grid;
        this.model = model;
        this.refused = refused;
    }

    boolean isOpen() {
        return open != null;
    }

    /// Edits the cell under the cursor.
    ///
    /// @param typed what replaces the value, null to start with the value
    void edit(@Nullable String typed) {
        CellPlace place = grid.model().cursor().orElse(null);
        if (place == null) {
            return;
        }
        EditedCell cell = model.cell(place).orElse(null);
        if (cell == null) {
            refused.accept(place);
            return;
        }
        List<String> choices = choices(cell.column());
        if (!choices.isEmpty()) {
            choose(place, cell, choices);
        } else if (typed == null
                && (cell.text().length() > LONGEST_LINE || cell.text().indexOf('\n') >= 0)) {
            area(place, cell);
        } else {
            line(place, cell, typed);
        }
    }

    /// A text of several lines, whatever the value is.
    void editLines() {
        grid.model()
                .cursor()
                .ifPresent(place ->
                        model.cell(place)
                                .ifPresentOrElse(
                                        cell -> area(place, cell), () -> refused.accept(place)));
    }

    private static List<String> choices(EditableColumn column) {
        if (column.comparison() == EditableColumn.Comparison.BOOLEAN) {
            return List.of("true", "false");
        }
        return column.rules().labels();
    }

    private void line(CellPlace place, EditedCell cell, @Nullable String typed) {
        var field = new TextField(typed == null ? cell.text() : typed);
        field.setPromptText(
                cell.value() instanceof CellValue.Special special ? special.name() : "");
        open(field, 1, 1);
        if (typed == null) {
            field.selectAll();
        } else {
            field.end();
        }
        listen(field, place, cell, false);
    }

    private void area(CellPlace place, EditedCell cell) {
        var area = new TextArea(cell.text());
        area.setWrapText(true);
        open(area, AREA_WIDTH, AREA_ROWS);
        area.end();
        listen(area, place, cell, true);
    }

    private void listen(TextInputControl field, CellPlace place, EditedCell cell, boolean lines) {
        String before = field.getText();
        Runnable accept =
                () -> {
                    boolean untouched = field.getText().equals(cell.text());
                    if (open == field && untouched && before.equals(cell.text())) {
                        close();
                    } else if (open == field) {
                        set(place, new CellValue.Text(field.getText()));
                    }
                };
        field.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) {
                        accept.run();
                    }
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean accepts =
                            (event.getCode() == KeyCode.ENTER && (!lines || event.isShortcutDown()))
                                    || (event.getCode() == KeyCode.TAB && !lines);
                    if (accepts) {
                        accept.run();
                        grid.requestFocus();
                        if (event.getCode() == KeyCode.TAB) {
                            step(event.isShiftDown() ? -1 : 1);
                        }
                        event.consume();
                    } else {
                        special(event, place);
                    }
                });
        // Keys that the field has no use for are not the grid's either.
        field.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    }

    private void special(KeyEvent event, CellPlace place) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (EditKeys.NULL.match(event)) {
            set(place, CellValue.Special.NULL);
        } else if (EditKeys.DEFAULT.match(event)) {
            set(place, CellValue.Special.DEFAULT);
        } else {
            return;
        }
        grid.requestFocus();
        event.consume();
    }

    private void choose(CellPlace place, EditedCell cell, List<String> choices) {
        var box = new ComboBox<String>();
        List<String> all = new ArrayList<>(choices);
        if (!cell.column().rules().notNull()) {
            all.add(CellValue.Special.NULL.name());
        }
        box.getItems().setAll(all);
        String now =
                switch (cell.text()) {
                    case "t" -> "true";
                    case "f" -> "false";
                    case String text -> text;
                };
        box.setValue(cell.value() instanceof CellValue.Special ? "NULL" : now);
        open(box, 120, 1);
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> special(event, place));
        box.showingProperty()
                .subscribe((was, is) -> {
                    if (was && !is && open == box) {
                        String chosen = box.getValue();
                        boolean nothing =
                                box.getSelectionModel().getSelectedIndex() >= choices.size();
                        boolean changed = chosen != null && !chosen.equals(now);
                        close();
                        if (nothing) {
                            set(place, CellValue.Special.NULL);
                        } else if (changed) {
                            set(place, new CellValue.Text(chosen));
                        }
                        grid.requestFocus();
                    }
                });
        box.show();
    }

    private void open(Control control, double leastWidth, double rows) {
        close();
        open = control;
        control.setId("cell-editor");
        control.getStyleClass().add("cell-editor");
        Bounds cell = grid.cursorBounds();
        grid.showOver().getChildren().add(control);
        double width = Math.min(Math.max(cell.getWidth(), leastWidth), grid.getWidth() - 16);
        double height = cell.getHeight() * rows;
        control.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        control.setPrefSize(width, height);
        control.resizeRelocate(
                Math.max(0, Math.min(cell.getMinX(), grid.getWidth() - width - 16)),
                Math.max(0, Math.min(cell.getMinY(), grid.getHeight() - height - 16)),
                width,
                height);
        // Its own keys come before ours, and it selects all when it gets the focus.
        control.applyCss();
        control.requestFocus();
    }

    private void set(CellPlace place, CellValue value) {
        close();
        model.set(place, value);
    }

    private void step(int columns) {
        var selection = grid.model().selection();
        int last = grid.model().layout().size() - 1;
        selection.select(selection.row(), Math.clamp(selection.column() + columns, 0, last));
        grid.reveal();
    }

    /// Gives up what is being edited.
    void close() {
        Node control = open;
        open = null;
        if (control != null) {
            grid.showOver().getChildren().remove(control);
        }
    }
}
