package io.howdah.ui.result.view;

import io.howdah.ui.theme.Styles;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Facts about a value, by name; each can be selected and copied.
final class FactsView extends ScrollPane {

    private static final double PAIR_GAP = 8;

    FactsView(Map<String, String> facts) {
        var grid = new GridPane();
        grid.getStyleClass().add("value-facts");
        int row = 0;
        for (var fact : facts.entrySet()) {
            var name = new Label(fact.getKey());
            name.getStyleClass().add(Styles.MUTED);
            name.setMinWidth(USE_PREF_SIZE);
            var text = new TextField(fact.getValue());
            text.setEditable(false);
            text.setAccessibleText(fact.getKey());
            text.setTooltip(new Tooltip(fact.getValue()));
            text.getStyleClass().addAll(Styles.CODE, "value-fact");
            GridPane.setHgrow(text, Priority.ALWAYS);
            // Below each other: beside the names there is little room.
            grid.add(name, 0, row++);
            grid.add(text, 0, row++);
            GridPane.setMargin(text, new Insets(0, 0, PAIR_GAP, 0));
        }
        setContent(grid);
        setFitToWidth(true);
    }
}
