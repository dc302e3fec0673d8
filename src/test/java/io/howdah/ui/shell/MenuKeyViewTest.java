package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.testfx.api.FxRobot;

class MenuKeyViewTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the toolkit does it")
    void theMenuOpensAtTheSelectedLine() {
        Stage stage = Fx.stage();
        List<Double> asked = new ArrayList<>();
        Fx.run(() -> {
            var list = new ListView<String>();
            list.getItems().setAll("a", "b", "c", "d");
            list.setFixedCellSize(20);
            list.setOnContextMenuRequested(event -> asked.add(event.getY()));
            var scene = new Scene(list, 200, 200);
            MenuKey.install(scene);
            stage.setScene(scene);
            stage.show();
            list.requestFocus();
            list.getSelectionModel().select(2);
        });
        var robot = new FxRobot();
        robot.push(KeyCode.CONTEXT_MENU);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        Fx.run(stage::hide);

        assertThat(asked).hasSize(2).allMatch(y -> y > 40 && y < 62);
    }
}
