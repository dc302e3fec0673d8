package io.howdah.ui.explorer.tree;

import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The navigator's title, its buttons and the filter.
final class ExplorerHead extends VBox {

    ExplorerHead(
            ExplorerViewModel model,
            ExplorerView.HeadActions actions,
            Runnable reload,
            Runnable enterTree,
            Runnable openHit) {
        super(4);
        getStyleClass().add("explorer-head");
        var title = new Label("Explorer");
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var search = new IconButton(Icon.SEARCH, "Search definitions and data", actions.search());
        search.setId("explorer-search");
        var add = new IconButton(Icon.ADD, "Add connection", actions.addConnection());
        add.setId("explorer-add");
        var refresh = new IconButton(Icon.REFRESH, "Read again (F5)", reload);
        var line = new HBox(4, title, space, search, add, refresh, more(model));
        line.getStyleClass().add("navigator-head");
        getChildren().addAll(line, filter(model, enterTree, openHit), summary(model));
    }

    private static MenuButton more(ExplorerViewModel model) {
        var system = new CheckMenuItem("Show system objects");
        system.selectedProperty().bindBidirectional(model.systemProperty());
        var more = new MenuButton(null, Icon.MORE.node(), system);
        more.setId("explorer-more");
        more.getStyleClass()
                .addAll(
                        atlantafx.base.theme.Styles.BUTTON_ICON,
                        atlantafx.base.theme.Styles.FLAT,
                        atlantafx.base.theme.Tweaks.NO_ARROW,
                        "howdah-icon-button");
        more.setTooltip(new Tooltip("What is shown"));
        more.setAccessibleText("What is shown");
        return more;
    }

    private static TextField filter(ExplorerViewModel model, Runnable enterTree, Runnable openHit) {
        var field = new TextField();
        field.setId("explorer-filter");
        field.setPromptText("Filter everything by name");
        field.setAccessibleText("Filter objects");
        field.textProperty().bindBidirectional(model.filterProperty());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                enterTree.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                openHit.run();
                event.consume();
            }
        });
        return field;
    }

    private static Label summary(ExplorerViewModel model) {
        var summary = new Label();
        summary.setId("explorer-summary");
        summary.getStyleClass().add(Styles.MUTED);
        summary.textProperty().bind(model.summaryProperty());
        summary.visibleProperty().bind(model.summaryProperty().isNotEmpty());
        summary.managedProperty().bind(summary.visibleProperty());
        return summary;
    }
}
