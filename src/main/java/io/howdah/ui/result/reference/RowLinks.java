package io.howdah.ui.result.reference;

import io.howdah.query.reference.References;
import io.howdah.query.reference.RowLink;
import io.howdah.ui.control.OwnKeys;
import io.howdah.ui.result.GridViewModel.CellPlace;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Lets a grid lead from a cell to the row that it refers to (F4), and to the rows that refer to its own.
public final class RowLinks {

    private static final KeyCombination FOLLOW = KeyCombination.valueOf("F4");

    private final ResultGrid grid;
    private final LinkHost host;
    private References references = References.none();
    private boolean asked;

    public RowLinks(ResultGrid grid, LinkHost host) {
        this.grid = grid;
        this.host = host;
        OwnKeys.add(grid, FOLLOW::match);
        grid.addMenu(this::items);
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        grid.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null && !asked) {
                        asked = true;
                        host.read(grid.model().result(), found -> references = found);
                    }
                });
    }

    private List<RowLink> links(CellPlace cell) {
        var rows = grid.model().result().rows();
        return cell.row() < 0 || cell.row() >= rows.rowCount()
                ? List.of()
                : references.links(cell.column(), place -> rows.text(cell.row(), place));
    }

    private List<MenuItem> items(CellPlace cell) {
        List<MenuItem> items = new ArrayList<>();
        var back = new Menu("Rows that refer to this one");
        for (RowLink link : links(cell)) {
            var item = new MenuItem(link.forward() ? "Go to " + link.title() : link.title());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> host.follow(link));
            if (link.forward()) {
                item.setGraphic(Icon.LINK.node());
                item.setAccelerator(items.isEmpty() ? FOLLOW : null);
                items.add(item);
            } else {
                back.getItems().add(item);
            }
        }
        if (!back.getItems().isEmpty()) {
            items.add(back);
        }
        return items;
    }

    private void press(KeyEvent event) {
        if (FOLLOW.match(event) && event.getTarget() == grid) {
            grid.model().cursor().stream()
                    .flatMap(cell -> links(cell).stream())
                    .findFirst()
                    .ifPresent(host::follow);
            event.consume();
        }
    }
}
