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
            stage.setScene(new Scene(new Pane()));
            stage.show();
        });
        var answer = new CompletableFuture<Optional<String>>();
        Platform.runLater(
                () -> answer.complete(new Dialogs(stage, new Appearance()).text("Line", "")));
        Fx.waitUntil("the field has the keyboard", DialogsViewTest::fieldFocused);

        new FxRobot().push(KeyCode.DIGIT5).push(KeyCode.ENTER);

        Fx.waitUntil("the dialog is closed", answer::isDone);
        assertThat(answer.join()).contains("5");
    }

    private static boolean fieldFocused() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .anyMatch(window -> window.getScene().getFocusOwner() instanceof TextField);
    }
}
