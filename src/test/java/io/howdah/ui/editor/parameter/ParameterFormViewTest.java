package io.howdah.ui.editor.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Verdict;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.parameter.ParameterPlaces;
import io.howdah.store.KeySource;
import io.howdah.store.ParameterValues;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.ui.control.OwnKeys;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ParameterFormViewTest {

    private static final String BOOK = "SELECT $1";
    private static final KeyEvent RUN =
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false);

    private final Store store = Store.inMemory(InstantSource.system());
    private final List<String> ran = new ArrayList<>();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theKeysThatRunAStatementRunItWithWhatWasTyped() {
        var model =
                new ParameterViewModel(
                        statements -> () -> List.of(new Verdict.Accepted(List.of("integer"))),
                        new ParameterValues(store, KeySource.NONE),
                        new DirectBackground());
        Stage stage = Fx.stage();
        Fx.run(() -> {
            stage.setScene(new Scene(new ParameterForm(model, () -> {}), 600, 300));
            stage.show();
            var item = new ScriptItem(ScriptItem.Kind.STATEMENT, BOOK, 0, BOOK.length(), 1);
            model.ask(
                    Question.of(
                            item, ParameterPlaces.of(BOOK, name -> false), "Run", Optional.empty()),
                    filled -> ran.add(filled.text()));
        });
        var robot = new FxRobot();
        robot.push(KeyCode.DIGIT7);

        assertThat(Fx.call(() -> OwnKeys.take(stage.getScene().getFocusOwner(), RUN))).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        Fx.waitUntil("the statement runs", () -> !ran.isEmpty());
        assertThat(ran).containsExactly("SELECT '7'::integer");
    }
}
