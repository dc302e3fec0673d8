package io.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class EnterKeyViewTest {

    @Test
    void pressesTheButtonFromItsOwnPartOfTheWindowOnly() {
        List<String> pressed = new ArrayList<>();
        var search = new TextField();
        var name = new TextField();
        var start = new Button("Start");
        start.setOnAction(event -> pressed.add("start"));
        var stop = new Button("Stop");
        var form = new VBox(name, start, stop);
        Stage stage = Fx.stage();
        Fx.run(() -> {
            EnterKey.presses(start, form);
            stage.setScene(new Scene(new VBox(search, form), 300, 200));
            stage.show();
            search.requestFocus();
        });
        var robot = new FxRobot();

        robot.push(KeyCode.ENTER);
        Fx.run(stop::requestFocus);
        robot.push(KeyCode.ENTER);
        Fx.run(() -> {});
        assertThat(pressed).isEmpty();

        Fx.run(name::requestFocus);
        robot.push(KeyCode.ENTER);
        Fx.run(() -> {});
        assertThat(pressed).containsExactly("start");

        Fx.run(start::requestFocus);
        robot.push(KeyCode.ENTER);
        Fx.run(() -> {});
        assertThat(pressed).containsExactly("start", "start");
    }
}
