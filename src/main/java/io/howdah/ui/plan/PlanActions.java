package io.howdah.ui.plan;

import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.plan.words.Manual;
import io.howdah.ui.plan.words.NodeText;
import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;

/// What can be done with a plan on show, for menus and the command palette alike.
final class PlanActions {

    private final PlanViewModel model;
    private final DiagramView diagram;
    private final PlanExports exports;
    private final PlanComparing comparing;
    private final Runnable history;
    private final Consumer<Manual> manual;

    /// @param history shows the plans of the same query over time
    /// @param manual shows a section in the browser
    PlanActions(
            PlanViewModel model,
            DiagramView diagram,
            PlanExports exports,
            PlanComparing comparing,
            Runnable history,
            Consumer<Manual> manual) {
        this.history = history;
        this.manual = manual;
        this.model = model;
        this.diagram = diagram;
        this.exports = exports;
        this.comparing = comparing;
    }

    List<Command> commands() {
        var commands = new ArrayList<>(own());
        commands.addAll(exports.commands());
        commands.addAll(comparing.commands(model));
        return commands;
    }

    private List<Command> own() {
        return List.of(
                Command.of("Next slowest node", Icon.HOT, model::nextSlowest).key("F8"),
                Command.of("Previous slowest node", Icon.HOT, model::previousSlowest)
                        .key("Shift+F8"),
                Command.of(
                        "Fold or unfold below the node",
                        Icon.NEXT,
                        model.diagram()::toggleSelected),
                Command.of("Show the whole plan", Icon.ZOOM_FIT, diagram::fit),
                Command.of("Show the query's plan history", Icon.HISTORY, history),
                Command.of("Read about the node in the manual", Icon.INFORMATION, this::readManual),
                Command.of("Copy node", Icon.COPY, this::copyNode),
                Command.of("Copy plan as text", Icon.COPY, this::copyPlan),
                Command.of("Copy diagram as image", Icon.COPY, this::copyImage));
    }

    /// The same as entries of a menu.
    List<MenuItem> menuItems() {
        var items = new ArrayList<MenuItem>();
        own().forEach(command -> items.add(menuItem(command)));
        items.add(exports.menu());
        items.add(comparing.menu(model));
        return items;
    }

    static MenuItem menuItem(Command command) {
        var item = new MenuItem(command.title(), command.icon().node());
        item.setOnAction(event -> command.run());
        command.shortcut()
                .map(KeyCombination::getDisplayText)
                .ifPresent(keys -> item.setText(command.title() + "   " + keys));
        return item;
    }

    void openPage(Manual section) {
        manual.accept(section);
    }

    private void readManual() {
        model.selected().ifPresent(node -> manual.accept(Manual.of(node.node())));
    }

    void copyNode() {
        model.selected().ifPresent(node -> copy(NodeText.of(node)));
    }

    void copyPlan() {
        copy(model.input().output());
    }

    void copyQuery() {
        copy(model.query().orElse(""));
    }

    private void copyImage() {
        var content = new ClipboardContent();
        content.putImage(diagram.image());
        Clipboard.getSystemClipboard().setContent(content);
    }

    static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
