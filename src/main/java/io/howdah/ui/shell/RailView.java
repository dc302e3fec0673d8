package io.howdah.ui.shell;

import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Scheme;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The slim column of places on the left, with what concerns the whole window at its foot.
final class RailView extends VBox {

    private final MainViewModel model;

    RailView(MainViewModel model, Appearance appearance, Runnable openPalette) {
        this.model = model;
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        model.places().forEach(place -> getChildren().add(placeButton(place)));
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, paletteButton(openPalette), schemeButton(appearance));
    }

    private ToggleButton placeButton(Place place) {
        ToggleButton button = button(place.icon(), place.title());
        button.setText(place.title());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setOnAction(event -> model.toggle(place));
        Runnable refresh =
                () ->
                        button.setSelected(
                                model.placeProperty().get() == place
                                        && model.navigatorVisibleProperty().get());
        model.placeProperty().subscribe(refresh);
        model.navigatorVisibleProperty().subscribe(refresh);
        button.selectedProperty().subscribe(refresh);
        return button;
    }

    private static ToggleButton paletteButton(Runnable openPalette) {
        ToggleButton button = button(Icon.PALETTE, "All commands (Ctrl+Shift+P)");
        button.setOnAction(event -> {
            button.setSelected(false);
            openPalette.run();
        });
        return button;
    }

    private static ToggleButton schemeButton(Appearance appearance) {
        ToggleButton button = button(Icon.DARK, "Switch between light and dark");
        button.setOnAction(event -> {
            button.setSelected(false);
            appearance.switchScheme();
        });
        appearance
                .schemeProperty()
                .subscribe(scheme ->
                        button.setGraphic((scheme == Scheme.DARK ? Icon.LIGHT : Icon.DARK).node()));
        return button;
    }

    private static ToggleButton button(Icon icon, String name) {
        var button = new ToggleButton();
        button.setGraphic(icon.node());
        button.getStyleClass().add("rail-button");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
