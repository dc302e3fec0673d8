package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import io.howdah.ui.theme.Appearance;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class DialogsViewTest {

    @Test
    void whatIsTypedAtOnceIsTheAnswer() {
        Stage stage = Fx.stage();
        Fx.run(() -> {
            // Large enough for the dialog, which stands over its middle: the headless toolkit fails
            // to
            // paint what reaches over the edge of its screen.
            stage.setScene(new Scene(new Pane(), 800, 600));
            stage.sizeToScene();
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
        var answer = new CompletableFuture<Optional<String>>();
        Platform.runLater(
                () -> answer.complete(new Dialogs(stage, new Appearance()).text("Line", "")));
        Fx.waitUntil("the field has the keyboard", DialogsViewTest::fieldFocused);

        new FxRobot().push(KeyCode.DIGIT5).push(KeyCode.ENTER);

        Fx.waitUntil("the dialog is closed", answer::isDone);
        Fx.run(stage::hide);
        assertThat(answer.join()).contains("5");
    }

    private static boolean fieldFocused() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .anyMatch(window -> window.getScene().getFocusOwner() instanceof TextField);
    }
}
