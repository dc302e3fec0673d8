package io.howdah.ui.result;

import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The whole value under the cursor, JSON indented.
public final class ValuePane extends BorderPane {

    /// A value is shown up to this many bytes.
    static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Label name = new Label();
    private final Label type = new Label();
    private final TextArea text = new TextArea();

    public ValuePane() {
        getStyleClass().add("value-pane");
        name.getStyleClass().add(Styles.HEADING);
        type.getStyleClass().add(Styles.MUTED);
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText("Value");
        text.getStyleClass().add(Styles.CODE);
        var head = new VBox(2, name, type);
        head.getStyleClass().add("value-head");
        setTop(head);
        setCenter(text);
        show(Optional.empty());
    }

    /// Shows a value, or that none is selected.
    public void show(Optional<ResultGrid.Selected> selected) {
        if (selected.isEmpty()) {
            name.setText("No value selected");
            type.setText("");
            text.setText("");
            return;
        }
        ResultGrid.Selected value = selected.get();
        name.setText(value.column().name());
        String content = value.text();
        String size = content == null ? "NULL" : Quantity.count(content.length()) + " characters";
        type.setText(
                value.column().type() + " · row " + Quantity.count(value.row() + 1) + " · " + size);
        text.setText(content == null ? "" : readable(value.column().typeOid(), content));
    }

    private static String readable(long typeOid, String content) {
        boolean json = typeOid == 114 || typeOid == 3802;
        if (!json) {
            return content;
        }
        try {
            return JSON.writeValueAsString(JSON.readTree(content));
        } catch (JacksonException e) {
            // A value that was cut at the limit is shown as it is.
            return content;
        }
    }
}
