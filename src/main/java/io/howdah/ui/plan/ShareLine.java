package io.howdah.ui.plan;

import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A share as bar and number, for a cell.
final class ShareLine extends HBox {

    private final ShareBar bar = new ShareBar();
    private final Label percent = new Label();

    ShareLine() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        percent.getStyleClass().addAll("plan-percent", Styles.NUMBER);
        percent.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(bar, percent);
    }

    /// @param share 0 to 1
    void show(double share, String words) {
        bar.showHeat(share);
        percent.setText(words);
    }
}
