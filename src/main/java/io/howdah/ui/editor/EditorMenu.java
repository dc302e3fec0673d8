package io.howdah.ui.editor;

import io.howdah.ui.editor.text.SqlArea;
import io.howdah.ui.editor.text.TextClipboard;
import io.howdah.ui.shell.Command;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;

/// What the right mouse button, or the keyboard's menu key, offers in the text.
final class EditorMenu {

    /// The commands that mean a place in the text, in groups.
    private static final List<List<String>> OFFERED =
            List.of(
                    List.of("Run statement", "Explain statement", "Explain analyze statement"),
                    List.of(
                            "Go to definition",
                            "Quick documentation",
                            "Find usages",
                            "Rename alias"),
                    List.of("Format SQL", "Fold or unfold at the caret"));

    private final SqlArea text;
    private final List<Command> commands;
    private final ContextMenu menu = new ContextMenu();

    private EditorMenu(SqlArea text, List<Command> commands) {
        this.text = text;
        this.commands = commands;
    }

    static void install(SqlArea text, List<Command> commands) {
        var menu = new EditorMenu(text, commands);
        menu.menu.setId("editor-menu");
        text.area().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::show);
    }

    private void show(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            moveTo(event);
        }
        menu.getItems().setAll(clipboard());
        for (List<String> group : OFFERED) {
            menu.getItems().add(new SeparatorMenuItem());
            group.stream()
                    .flatMap(title ->
                            commands.stream().filter(command -> command.title().equals(title)))
                    .map(EditorMenu::item)
                    .forEach(menu.getItems()::add);
        }
        // A menu takes its font from the node that it belongs to.
        menu.show(text.pane(), event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /// The menu means the place under the mouse, unless that is selected.
    private void moveTo(ContextMenuEvent event) {
        var area = text.area();
        int place = area.hit(event.getX(), event.getY()).getInsertionIndex();
        boolean selected =
                text.carets().isActive()
                        || text.selection().filter(range -> range.touches(place)).isPresent();
        if (!selected) {
            area.moveTo(place);
        }
        area.requestFocus();
    }

    private List<MenuItem> clipboard() {
        var clipboard = new TextClipboard(text);
        MenuItem cut = item("Cut", "Shortcut+X", clipboard::cut);
        MenuItem copy = item("Copy", "Shortcut+C", clipboard::copy);
        cut.setDisable(!clipboard.hasSelection());
        copy.setDisable(!clipboard.hasSelection());
        return List.of(
                cut,
                copy,
                item("Paste", "Shortcut+V", clipboard::paste),
                item("Select all", "Shortcut+A", text.area()::selectAll));
    }

    private static MenuItem item(Command command) {
        var item = new MenuItem(command.title(), command.icon().node());
        command.shortcut().ifPresent(item::setAccelerator);
        item.setDisable(!command.enabled().get());
        item.setOnAction(event -> command.run());
        return item;
    }

    private static MenuItem item(String title, String keys, Runnable action) {
        var item = new MenuItem(title);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(event -> action.run());
        return item;
    }
}
