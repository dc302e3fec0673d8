package io.howdah.ui.result.export;

import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.KeptRows;
import io.howdah.ui.control.ClipboardText;
import io.howdah.ui.control.OwnKeys;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Adds "Copy as" and "Export…" to a grid's menu, and a shortcut for the latter.
public final class ExportMenu {

    private static final KeyCombination EXPORT = KeyCombination.valueOf("Shortcut+Shift+E");

    private final ResultGrid grid;
    private final Consumer<ExportOffer> onExport;

    /// @param onExport asks the user for the file and writes it
    public ExportMenu(ResultGrid grid, Consumer<ExportOffer> onExport) {
        this.grid = grid;
        this.onExport = onExport;
    }

    public void install() {
        grid.addMenu(cell -> items());
        OwnKeys.add(grid, EXPORT::match);
        grid.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (EXPORT.match(event)) {
                        export();
                        event.consume();
                    }
                });
    }

    private List<MenuItem> items() {
        var copy = new Menu("Copy as", Icon.COPY.node());
        for (ExportFormat format : CopyAs.FORMATS) {
            var item = new MenuItem(format.title());
            item.setOnAction(event -> copy(format));
            copy.getItems().add(item);
        }
        var export = new MenuItem("Export…", Icon.EXPORT.node());
        export.setAccelerator(EXPORT);
        export.setOnAction(event -> export());
        return List.of(copy, export);
    }

    private void copy(ExportFormat format) {
        GridViewModel model = grid.model();
        String statement = model.result().statement();
        GridRows.selected(model)
                .ifPresent(rows ->
                        model.copying()
                                .copy(
                                        () -> CopyAs.text(rows, format, statement),
                                        ClipboardText::put));
    }

    /// Offers what the grid shows, and the selected part of it when it is more than a cell.
    public void export() {
        GridViewModel model = grid.model();
        Optional<KeptRows> selected =
                model.selection().isSingle()
                        ? Optional.empty()
                        : GridRows.selected(model).map(rows -> rows);
        onExport.accept(
                new ExportOffer(
                        model.result().statement(), Optional.of(GridRows.all(model)), selected));
    }
}
