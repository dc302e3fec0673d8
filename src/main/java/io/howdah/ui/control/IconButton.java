package io.howdah.ui.control;

import atlantafx.base.theme.Styles;
import io.howdah.ui.theme.Icon;
import javafx.scene.control.Button;

/// A flat button with an icon; its name is the tooltip and what a screen reader says.
public final class IconButton extends Button {

    public IconButton(Icon icon, String name, Runnable action) {
        setGraphic(icon.node());
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "howdah-icon-button");
        LateTooltip.of(this, name);
        setAccessibleText(name);
        setOnAction(event -> action.run());
    }
}
