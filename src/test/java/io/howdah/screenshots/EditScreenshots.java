package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Pictures of rows that are edited in the grid: what waits with its SQL, what the server refuses, what
/// somebody else has changed, and why some results cannot be edited.
@Tag("screenshots")
class EditScreenshots {

    private static final String QUERY =
            """
            -- The dearest products, edited below.
            SELECT product_id, name, status, price, cost, weight_grams, tags, updated_at
              FROM catalog.product
             ORDER BY price DESC, product_id
             LIMIT 40;
            """;

    private final FxRobot robot = new FxRobot();

    @Test
    void editing() {
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            WindowPicture.prepare(window, "Explorer", false);
            open(window, "Products", QUERY);
            change(window);
            pictures(window, "edit-pending");
            robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
            pictures(window, "edit-preview");
            robot.push(KeyCode.F2);
            pictures(window, "edit-cell");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
            robot.push(KeyCode.ALT, KeyCode.INSERT);
            robot.write("Howdah cushion");
            robot.push(KeyCode.ENTER);
            robot.push(KeyCode.SHORTCUT, KeyCode.S);
            Fx.waitUntil(
                    "the question is asked",
                    () -> Window.getWindows().stream().anyMatch(other -> dialog(window, other)));
            pictures(window, "edit-added");
            robot.push(KeyCode.ESCAPE);
        }
    }

    private static boolean dialog(TestWindow window, Window other) {
        return other instanceof Stage stage && stage.getOwner() == window.stage();
    }

    private static void open(TestWindow window, String title, String sql) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenEditor(
                                        Profile.EMBEDDED,
                                        Optional.of(SampleDatabase.NAME),
                                        title,
                                        sql,
                                        true)));
        Fx.waitUntil(
                "the rows are there",
                () -> grid(window).isPresent() && !grid(window).get().shownTexts().isEmpty());
        Fx.waitUntil("rows can be added", () -> !window.scene().lookup("#edit-add").isDisabled());
    }

    private static Optional<ResultGrid> grid(TestWindow window) {
        Node node = window.scene().lookup("#result-table");
        return node instanceof ResultGrid found ? Optional.of(found) : Optional.empty();
    }

    private void select(TestWindow window, int row, int column) {
        ResultGrid grid = grid(window).orElseThrow();
        robot.interact(() -> {
            grid.model().selection().select(row, column);
            grid.reveal();
            grid.requestFocus();
        });
    }

    private void change(TestWindow window) {
        type(window, 1, 3, "1299.00");
        type(window, 3, 1, "Brass elephant bell");
        type(window, 3, 5, "740");
        select(window, 5, 1);
        robot.push(KeyCode.ALT, KeyCode.DELETE);
        select(window, 7, 6);
        robot.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.D);
        select(window, 3, 1);
    }

    private void type(TestWindow window, int row, int column, String value) {
        select(window, row, column);
        robot.write(value);
        robot.push(KeyCode.ENTER);
    }

    private static void pictures(TestWindow window, String name) {
        for (Appearance.Choice choice :
                new Appearance.Choice[] {Appearance.Choice.LIGHT, Appearance.Choice.DARK}) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            Fx.picture(
                    window.scene(),
                    name + (choice == Appearance.Choice.LIGHT ? "-light" : "-dark"));
        }
    }
}
