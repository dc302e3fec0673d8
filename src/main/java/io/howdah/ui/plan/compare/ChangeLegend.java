package io.howdah.ui.plan.compare;

import io.howdah.plan.compare.Comparison;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the marks on the cards of one plan mean, and how many there are of each.
final class ChangeLegend extends HBox {

    private final boolean before;

    /// @param before whether the earlier plan is meant
    ChangeLegend(boolean before) {
        super(8);
        this.before = before;
        setId(before ? "compare-legend-before" : "compare-legend-after");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    void show(Comparison comparison) {
        getChildren().clear();
        for (Mark mark : Mark.values()) {
            long count = mark.count(comparison, before);
            if (count > 0) {
                var label = new Label(mark.words() + " " + count);
                label.getStyleClass()
                        .addAll("compare-mark", "compare-" + mark.name().toLowerCase(Locale.ROOT));
                getChildren().add(label);
            }
        }
    }
}
