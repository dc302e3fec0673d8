package io.howdah.ui.plan;

import io.howdah.ui.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What all parts of the inspector are made of.
final class InspectorPart {

    private InspectorPart() {}

    static Label styled(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    static VBox titled(String heading, Node body) {
        var title = new Label(heading);
        title.getStyleClass().addAll(Styles.HEADING, "plan-section");
        return new VBox(4, title, body);
    }
}
