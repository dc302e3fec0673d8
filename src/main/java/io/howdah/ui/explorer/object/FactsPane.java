package io.howdah.ui.explorer.object;

import io.howdah.catalog.definition.ObjectFacts;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Styles;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Facts as names and values; numbers stand right, with their exact value on hover.
final class FactsPane extends GridPane {

    FactsPane() {
        setId("object-facts");
        getStyleClass().add("object-facts");
        setHgap(16);
        setVgap(6);
        var names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(names, values);
    }

    void show(List<ObjectFacts.Fact> facts) {
        getChildren().clear();
        int line = 0;
        for (ObjectFacts.Fact fact : facts) {
            var name = new Label(fact.name());
            name.getStyleClass().add(Styles.MUTED);
            var value = new Label(words(fact));
            value.setWrapText(true);
            if (fact.unit() != ObjectFacts.Unit.TEXT) {
                value.getStyleClass().add(Styles.NUMBER);
                value.setTooltip(
                        new Tooltip(
                                Quantity.count(Long.parseLong(fact.value()))
                                        + (fact.unit() == ObjectFacts.Unit.BYTES ? " bytes" : "")));
            }
            setValignment(name, VPos.TOP);
            addRow(line++, name, value);
        }
    }

    private static String words(ObjectFacts.Fact fact) {
        return switch (fact.unit()) {
            case TEXT -> fact.value();
            case COUNT -> Quantity.count(Long.parseLong(fact.value()));
            case BYTES -> Quantity.bytes(Long.parseLong(fact.value()));
        };
    }
}
