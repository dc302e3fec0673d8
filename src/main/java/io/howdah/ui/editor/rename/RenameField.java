package io.howdah.ui.editor.rename;

import io.howdah.ui.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.fxmisc.richtext.CodeArea;

/// A small field at the caret for another name. Enter takes it unless it cannot be, which is told as it is
/// typed; Esc and a click elsewhere leave everything as it was.
final class RenameField {

    private static final double WIDTH_EM = 20;

    private final CodeArea area;
    private final Label question = new Label();
    private final TextField name = new TextField();
    private final Label obstacle = new Label();
    private final Popup popup = new Popup();
    private Asked asked = new Asked("", typed -> Optional.empty(), () -> {});

    /// @param obstacle why a name cannot be
    private record Asked(
            String initial, Function<String, Optional<String>> obstacle, Runnable done) {}

    RenameField(CodeArea area) {
        this.area = area;
        name.setId("rename-field");
        name.setAccessibleText("New name");
        name.getStyleClass().add(Styles.CODE);
        question.getStyleClass().add(Styles.MUTED);
        obstacle.setId("rename-obstacle");
        obstacle.getStyleClass().add(Styles.ERROR_TEXT);
        obstacle.setWrapText(true);
        obstacle.managedProperty().bind(obstacle.visibleProperty());
        var box = new VBox(4, question, name, obstacle);
        box.getStyleClass().addAll("completion", "rename-box");
        name.fontProperty()
                .subscribe(font -> {
                    box.setPrefWidth(font.getSize() * WIDTH_EM);
                    obstacle.setMaxWidth(font.getSize() * (WIDTH_EM - 1));
                });
        name.textProperty().subscribe(typed -> tell());
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        popup.getContent().add(box);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    /// @param accepted gets the new name
    void ask(
            String words,
            String initial,
            Function<String, Optional<String>> reason,
            java.util.function.Consumer<String> accepted) {
        Optional<Bounds> caret = area.getCaretBounds();
        if (caret.isEmpty()) {
            return;
        }
        asked = new Asked(initial, reason, () -> accepted.accept(name.getText()));
        question.setText(words);
        name.setText(initial);
        tell();
        popup.show(area, caret.get().getMinX(), caret.get().getMaxY() + 2);
        name.requestFocus();
        name.selectAll();
    }

    private Optional<String> reason() {
        return name.getText().equals(asked.initial())
                ? Optional.empty()
                : asked.obstacle().apply(name.getText());
    }

    private void tell() {
        Optional<String> reason = reason();
        obstacle.setText(reason.orElse(""));
        obstacle.setVisible(reason.isPresent());
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (reason().isEmpty()) {
                popup.hide();
                if (!name.getText().equals(asked.initial())) {
                    asked.done().run();
                }
            }
        }
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /// For a test or a picture: the nodes of the field.
    TextField name() {
        return name;
    }

    String obstacle() {
        return obstacle.isVisible() ? obstacle.getText() : "";
    }
}
