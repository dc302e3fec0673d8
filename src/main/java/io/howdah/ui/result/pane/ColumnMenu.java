package io.howdah.ui.result.pane;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.Condition;
import io.howdah.query.rows.Operator;
import io.howdah.ui.result.ColumnLayout;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.GridViewModel.CellPlace;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/// What the context menu of a grid offers for the cell under the cursor and its column.
final class ColumnMenu {

    private static final int LONGEST_OPERAND = 4_000;

    private final ResultGrid grid;
    private final GridViewModel model;
    private final ConditionEditor editor;
    private final BooleanSupplier serverSorts;
    private final Runnable askServer;

    /// @param serverSorts whether the server can be asked now
    /// @param askServer runs the query again in the order of the grid
    ColumnMenu(
            ResultGrid grid,
            ConditionEditor editor,
            BooleanSupplier serverSorts,
            Runnable askServer) {
        this.grid = grid;
        this.model = grid.model();
        this.editor = editor;
        this.serverSorts = serverSorts;
        this.askServer = askServer;
    }

    void install() {
        grid.addMenu(cell -> copying());
        grid.addMenu(cell -> {
            List<MenuItem> items = new ArrayList<>(filtering(cell));
            // Folded: with all of it the menu would be higher than a small window.
            items.add(folded("Sort", sorting(cell)));
            items.add(folded("Columns", columns(cell)));
            return items;
        });
    }

    private static Menu folded(String words, List<MenuItem> items) {
        var menu = new Menu(words);
        menu.getItems().setAll(items);
        return menu;
    }

    private List<MenuItem> copying() {
        return List.of(
                item("Copy", "Shortcut+C", () -> grid.copy(false)),
                item("Copy with column names", "Shortcut+Shift+C", () -> grid.copy(true)),
                item("Select all", "Shortcut+A", () -> model.selection().selectAll()));
    }

    private List<MenuItem> filtering(CellPlace cell) {
        String name = column(cell).name();
        List<MenuItem> items = new ArrayList<>();
        if (cell.row() >= 0) {
            String value = model.text(cell, LONGEST_OPERAND);
            if (value == null) {
                items.add(filter(cell, Operator.IS_NULL, "", "Only rows where %s is NULL", name));
                items.add(
                        filter(
                                cell,
                                Operator.IS_NOT_NULL,
                                "",
                                "Only rows where %s is not NULL",
                                name));
            } else {
                String words = name + " = " + ConditionWords.cut(value);
                items.add(filter(cell, Operator.EQUAL, value, "Only rows with %s", words));
                items.add(filter(cell, Operator.NOT_EQUAL, value, "No rows with %s", words));
            }
        }
        items.add(item("Filter by " + name + "…", "", () -> openEditor(cell)));
        return items;
    }

    private void openEditor(CellPlace cell) {
        String value = cell.row() < 0 ? null : model.text(cell, LONGEST_OPERAND);
        editor.open(cell.column(), value == null ? "" : value);
    }

    private MenuItem filter(
            CellPlace cell, Operator operator, String operand, String words, String name) {
        var condition = new Condition(cell.column(), operator, operand);
        return item(words.formatted(name), "", () -> model.arrangement().add(condition));
    }

    private List<MenuItem> sorting(CellPlace cell) {
        int column = cell.column();
        var arrangement = model.arrangement();
        boolean sorted = arrangement.keys().stream().anyMatch(key -> key.column() == column);
        List<MenuItem> items = new ArrayList<>();
        items.add(
                item(
                        "Sort ascending" + here(column),
                        "Alt+Up",
                        () -> arrangement.sort(column, false, false)));
        items.add(
                item(
                        "Sort descending" + here(column),
                        "Alt+Down",
                        () -> arrangement.sort(column, true, false)));
        if (!arrangement.keys().isEmpty() && !sorted) {
            items.add(
                    item(
                            "Then by this, ascending",
                            "",
                            () -> arrangement.sort(column, false, true)));
            items.add(
                    item(
                            "Then by this, descending",
                            "",
                            () -> arrangement.sort(column, true, true)));
        }
        if (serverSorts.getAsBoolean()) {
            items.add(onServer("Sort on the server, ascending", column, false));
            items.add(onServer("Sort on the server, descending", column, true));
        }
        if (sorted) {
            items.add(item("Sort by this no longer", "", () -> arrangement.unsort(column)));
        }
        return items;
    }

    /// Letters have another order here than in most of a server's collations.
    private String here(int column) {
        return SortWords.isByLetters(model.kind(column)) ? " here, by character codes" : "";
    }

    private MenuItem onServer(String words, int column, boolean descending) {
        MenuItem item =
                item(
                        words,
                        "",
                        () -> {
                            model.arrangement().sort(column, descending, false);
                            askServer.run();
                        });
        item.setGraphic(Icon.SERVER.node());
        return item;
    }

    private List<MenuItem> columns(CellPlace cell) {
        ColumnLayout layout = model.layout();
        List<MenuItem> items = new ArrayList<>();
        items.add(
                layout.isPinned(cell.column())
                        ? item("Unpin column", "", () -> layout.unpin(cell.column()))
                        : item("Pin column to the left", "", () -> layout.pin(cell.column())));
        List<Integer> selected = model.selectedColumns();
        String hide =
                selected.size() == 1 ? "Hide column" : "Hide %d columns".formatted(selected.size());
        items.add(item(hide, "", () -> layout.hide(selected)));
        items.add(item("Fit widths to what is seen", "", grid::fitColumns));
        List<Integer> hidden = layout.hidden();
        if (!hidden.isEmpty()) {
            items.add(hidden(layout, hidden));
        }
        items.add(item("All columns as in the result", "", layout::reset));
        return items;
    }

    private Menu hidden(ColumnLayout layout, List<Integer> hidden) {
        var menu = new Menu("Show column");
        hidden.stream()
                .limit(60)
                .forEach(column ->
                        menu.getItems()
                                .add(
                                        item(
                                                model.result().columns().get(column).name(),
                                                "",
                                                () -> layout.show(column))));
        return menu;
    }

    private ResultColumn column(CellPlace cell) {
        return model.result().columns().get(cell.column());
    }

    private static MenuItem item(String words, String key, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        if (!key.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        return item;
    }
}
