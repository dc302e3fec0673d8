package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.ArgumentHelp;
import io.howdah.sql.names.FunctionName;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// The signatures of the function whose arguments are being typed, beside the caret's line.
final class ArgumentPopup {

    private static final int MOST = 5;
    private static final double GAP = 4;

    private final CodeArea area;
    private final Popup popup = new Popup();
    private final VBox box = new VBox();

    ArgumentPopup(CompletionViewModel model, CodeArea area) {
        this.area = area;
        box.setId("argument-help");
        box.getStyleClass().add("argument-help");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.setConsumeAutoHidingEvents(false);
        model.helpProperty().subscribe(this::show);
    }

    private void show(@Nullable ArgumentHelp help) {
        Optional<Bounds> caret = area.getCaretBounds();
        if (help == null || caret.isEmpty() || area.getScene() == null) {
            popup.hide();
            return;
        }
        List<TextFlow> lines =
                help.signatures().stream().limit(MOST).map(ArgumentPopup::line).toList();
        box.getChildren().setAll(lines);
        int rest = help.signatures().size() - lines.size();
        if (rest > 0) {
            box.getChildren().add(new TextFlow(text("and %d more".formatted(rest), "argument")));
        }
        if (!popup.isShowing()) {
            popup.show(area, caret.get().getMinX(), caret.get().getMinY());
        }
        popup.sizeToScene();
        place(caret.get());
    }

    /// Above the line, or below it where it would cover what is above the text.
    private void place(Bounds caret) {
        Bounds text = area.localToScreen(area.getLayoutBounds());
        boolean above = text == null || caret.getMinY() - GAP - box.getHeight() >= text.getMinY();
        popup.setAnchorLocation(
                above
                        ? PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT
                        : PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAnchorX(caret.getMinX());
        popup.setAnchorY(above ? caret.getMinY() - GAP : caret.getMaxY() + GAP);
    }

    /// Without empty pieces: a text flow paints the letter behind one in the style of the piece.
    static TextFlow line(ArgumentHelp.Signature signature) {
        FunctionName function = signature.function();
        var flow = new TextFlow(text(function.name() + "(", "argument"));
        for (int i = 0; i < function.parameters().size(); i++) {
            if (i > 0) {
                flow.getChildren().add(text(", ", "argument"));
            }
            boolean active = i == signature.active();
            flow.getChildren()
                    .add(
                            text(
                                    function.parameters().get(i).toString(),
                                    active ? "active-argument" : "argument"));
        }
        String result = function.result().isEmpty() ? ")" : ") → " + function.result();
        flow.getChildren().add(text(result, "argument"));
        return flow;
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    Popup popup() {
        return popup;
    }
}
