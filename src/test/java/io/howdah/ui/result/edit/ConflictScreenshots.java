package io.howdah.ui.result.edit;

import io.howdah.query.CollectingListener;
import io.howdah.query.TestSession;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.pane.ResultPane;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Pictures of rows that somebody else has changed, and of a value that the server refuses.
@Tag("screenshots")
class ConflictScreenshots {

    private static final String QUERY = "SELECT * FROM guest ORDER BY id";

    private final FxRobot robot = new FxRobot();
    private final Stage stage = Fx.stage();
    private final Appearance appearance = Fx.call(Appearance::new);

    @Test
    void conflict() {
        try (TestSession session = TestSession.open();
                TestSession other = session.another()) {
            session.run(
                    "CREATE TABLE guest (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                            + " name varchar(30) NOT NULL, nights int CHECK (nights > 0), note text)");
            session.run(
                    "INSERT INTO guest (name, nights, note) SELECT n, row_number() OVER (), 'by '"
                            + " || n FROM unnest('{Amara,Bela,Chandra,Dunya,Esra,Farid,Gita,Hari}'::text[]) n");
            ResultPane pane = Fx.call(() -> pane(session));
            Fx.waitUntil("the grid is laid out", () -> !pane.grid().shownTexts().isEmpty());

            type(pane, 1, 1, "Béla Bartók");
            type(pane, 2, 2, "-3");
            robot.push(KeyCode.SHORTCUT, KeyCode.S);
            pictures("edit-refused");

            type(pane, 2, 2, "12");
            type(pane, 4, 3, "late arrival");
            other.run("UPDATE guest SET name = 'Bela B.', note = 'vegetarian' WHERE id = 2");
            other.run("DELETE FROM guest WHERE id = 5");
            robot.push(KeyCode.SHORTCUT, KeyCode.S);
            pictures("edit-conflict");

            type(pane, 3, 1, "");
            robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
            robot.push(KeyCode.F2);
            pictures("edit-field");
        } finally {
            Fx.run(stage::hide);
        }
    }

    private ResultPane pane(TestSession session) {
        Fonts.load();
        var rows = new CollectingListener();
        session.run(QUERY, rows);
        var result = new ResultViewModel(rows.columns(), rows.rows(), QUERY);
        var pane = new ResultPane(result, appearance, new DirectBackground());
        new ResultEditing(pane, new SessionHost(session));
        var scene = new Scene(pane, 1000, 420);
        appearance.style(scene);
        stage.setScene(scene);
        stage.show();
        pane.requestFocus();
        return pane;
    }

    private void type(ResultPane pane, int row, int column, String value) {
        robot.interact(() -> {
            pane.grid().model().selection().select(row, column);
            pane.grid().requestFocus();
        });
        robot.push(KeyCode.F2);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.BACK_SPACE);
        robot.write(value);
        robot.push(KeyCode.ENTER);
    }

    private void pictures(String name) {
        for (Appearance.Choice choice :
                new Appearance.Choice[] {Appearance.Choice.LIGHT, Appearance.Choice.DARK}) {
            Fx.run(() -> appearance.choiceProperty().set(choice));
            Fx.picture(
                    stage.getScene(),
                    name + (choice == Appearance.Choice.LIGHT ? "-light" : "-dark"));
        }
    }
}
