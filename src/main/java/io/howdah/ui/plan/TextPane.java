package io.howdah.ui.plan;

import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/// A text to read and to copy, of any length.
final class TextPane extends StackPane {

    private final CodeArea area = new CodeArea();
    private String text = "";

    /// @param copy puts the whole text on the clipboard
    TextPane(String name, Runnable copy) {
        getStyleClass().add(PlanStyles.RAW);
        area.setEditable(false);
        area.getStyleClass().add(Styles.CODE);
        area.setAccessibleText(name);
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        var button = new IconButton(Icon.COPY, "Copy all", copy);
        button.setId("plan-copy-all");
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        StackPane.setMargin(button, new Insets(8, 20, 8, 8));
        getChildren().addAll(new VirtualizedScrollPane<>(area), button);
    }

    void show(String wanted) {
        if (!wanted.equals(text)) {
            text = wanted;
            area.replaceText(wanted);
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    String text() {
        return text;
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }
}
