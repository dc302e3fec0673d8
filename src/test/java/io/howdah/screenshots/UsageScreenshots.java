package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Pictures of the list of usages, of an alias that is renamed, and of a transaction's level in the status
/// bar, by the keys that a person presses.
@Tag("screenshots")
class UsageScreenshots {

    private static final String QUERY =
            """
            BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY;

            SELECT o.status, count(*) AS orders, sum(o.total) AS spent
            FROM sales.customer_order AS o
            WHERE o.total > 100
            GROUP BY o.status
            ORDER BY spent DESC;
            """;

    private final FxRobot robot = new FxRobot();

    @Test
    void usagesAndRename() throws IOException {
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            WindowPicture.prepare(window, "Explorer", false);
            Fx.run(() -> {
                window.model()
                        .request(
                                new Request.OpenEditor(
                                        Profile.EMBEDDED,
                                        Optional.of(SampleDatabase.NAME),
                                        "Orders by status",
                                        QUERY,
                                        false));
            });
            Fx.waitUntil("the editor is there", () -> window.scene().lookup("#sql-area") != null);
            begin(window);
            for (Appearance.Choice choice :
                    List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
                Fx.run(() -> window.appearance().choiceProperty().set(choice));
                usages(window, choice);
                rename(window, choice);
            }
        }
    }

    /// Runs everything, so that a transaction is open and there is a result.
    private static void begin(TestWindow window) {
        Fx.run(() -> ((Button) window.scene().lookup("#editor-run-all")).fire());
        Fx.waitUntil(
                "the level is known",
                () ->
                        window.scene().lookup("#status-characteristics") instanceof Label label
                                && label.getText().contains("serializable"));
    }

    private void usages(TestWindow window, Appearance.Choice choice) throws IOException {
        caret(window, "customer_order AS");
        robot.push(KeyCode.ALT, KeyCode.F7);
        Fx.waitUntil(
                "the usages are found",
                () ->
                        window.scene().lookup("#usage-list") instanceof ListView<?> list
                                && list.getItems().size() > 1,
                () -> " but " + window.model().notices().shown());
        WindowPicture.write(window.scene(), "editor-usages", choice);
        robot.push(KeyCode.ESCAPE);
    }

    private void rename(TestWindow window, Appearance.Choice choice) throws IOException {
        caret(window, "o.total > 100");
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        Fx.waitUntil("the field is there", () -> !WindowPicture.popups().isEmpty());
        WindowPicture.write(window.scene(), "editor-rename", choice);
        robot.push(KeyCode.ESCAPE);
    }

    private static void caret(TestWindow window, String before) {
        Fx.run(() -> {
            var area = (CodeArea) window.scene().lookup("#sql-area");
            area.moveTo(QUERY.indexOf(before) + 1);
            area.requestFocus();
        });
    }
}
