package io.howdah.ui.explorer.object;

import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.explorer.entry.KindIcon;
import io.howdah.ui.explorer.tree.TreeActions;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the page is about, and what can be done with it.
final class ObjectHead extends HBox {

    private static final double BUSY_SIZE = 14;

    ObjectHead(ObjectViewModel model, ObjectActions actions) {
        super(8);
        getStyleClass().add("object-head");
        setAlignment(Pos.CENTER_LEFT);
        CatalogObject object = model.object();
        var title = new Label(object.path());
        title.setId("object-title");
        title.getStyleClass().add("object-title");
        title.setGraphic(KindIcon.of(object).node());
        title.setGraphicTextGap(8);
        var kind = new Label(object.kind().word() + comment(object.words().comment()));
        kind.getStyleClass().add(Styles.MUTED);
        var names = new VBox(2, title, kind);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var busy = new ProgressIndicator();
        busy.setMaxSize(BUSY_SIZE, BUSY_SIZE);
        busy.visibleProperty().bind(model.readingProperty());
        var copy = new IconButton(Icon.COPY, "Copy SQL", () -> copy(model));
        copy.setId("object-copy-sql");
        var edit =
                new IconButton(
                        Icon.SQL,
                        "Open SQL in an editor",
                        () ->
                                model.pageProperty()
                                        .get()
                                        .ifPresent(page ->
                                                actions.edit(
                                                        model.origin(),
                                                        object.name(),
                                                        page.script())));
        edit.setId("object-edit-sql");
        var refresh = new IconButton(Icon.REFRESH, "Read again (F5)", model::readAgain);
        refresh.setId("object-refresh");
        getChildren().addAll(names, busy, copy, edit, refresh, menu(model, actions));
    }

    private static String comment(@org.jspecify.annotations.Nullable String comment) {
        return comment == null ? "" : " · " + comment.lines().findFirst().orElse("");
    }

    private static void copy(ObjectViewModel model) {
        model.pageProperty()
                .get()
                .ifPresent(page -> {
                    var content = new ClipboardContent();
                    content.putString(page.script());
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private static MenuButton menu(ObjectViewModel model, ObjectActions actions) {
        var menu = new MenuButton("Actions");
        menu.setId("object-menu");
        menu.setAccessibleText("What can be done with it");
        for (TreeActions.Action action : actions.of(model.origin(), model.object())) {
            var entry = new MenuItem(action.words(), action.icon().node());
            entry.setOnAction(event -> action.run().run());
            if (action.separated()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(entry);
        }
        return menu;
    }
}
