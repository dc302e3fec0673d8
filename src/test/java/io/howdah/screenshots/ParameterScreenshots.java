package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.Progress;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.testing.TestServer;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of the form for a statement's parameters, with a value that the server refuses.
@Tag("screenshots")
class ParameterScreenshots {

    private static final String QUERY =
            """
            SELECT c.full_name, o.placed_at, o.total
            FROM account.customer AS c
            JOIN sales.customer_order AS o USING (customer_id)
            WHERE o.placed_at >= :since
              AND o.total > :least
              AND split_part(c.full_name, ' ', 1) = ANY (:names)
              AND c.email IS DISTINCT FROM :email
            ORDER BY o.total DESC
            LIMIT $1;
            """;

    @Test
    void form() throws SQLException, IOException {
        new SampleDatabase(TestServer.shared()).build(Progress.SILENT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            WindowPicture.prepare(window, "Explorer", false);
            Fx.run(() ->
                    window.model()
                            .request(
                                    new Request.OpenEditor(
                                            Profile.EMBEDDED,
                                            Optional.of(SampleDatabase.NAME),
                                            "Large orders",
                                            QUERY,
                                            false)));
            Fx.waitUntil("the editor is open", () -> window.scene().lookup("#sql-area") != null);
            Fx.run(() ->
                    window.model().commands().stream()
                            .filter(command -> command.title().equals("Run statement"))
                            .findFirst()
                            .orElseThrow()
                            .run());
            Fx.waitUntil(
                    "the form is open", () -> window.scene().lookup("#parameter-value-4") != null);
            Fx.waitUntil(
                    "the types are known",
                    () ->
                            window.scene().getRoot().lookupAll("#parameter-form .label").stream()
                                    .anyMatch(label -> label.toString().contains("numeric")));
            Fx.run(() -> {
                type(window, 0, "20");
                type(window, 1, "2025-02-30");
                type(window, 2, "250.00");
                type(window, 3, "{Ada,Grace,Edgar}");
                ((CheckBox) window.scene().lookup("#parameter-null-4")).setSelected(true);
                ((Button) window.scene().lookup("#parameter-run")).fire();
            });
            Fx.waitUntil(
                    "the server refuses the date",
                    () ->
                            window.scene().getRoot().lookupAll("#parameter-form .label").stream()
                                    .anyMatch(label -> label.toString().contains("out of range")));
            for (Appearance.Choice choice :
                    List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
                Fx.run(() -> {
                    window.stage().setWidth(1440);
                    window.stage().setHeight(900);
                    window.appearance().choiceProperty().set(choice);
                });
                Fx.picture(
                        window.scene(),
                        "editor-parameters-" + choice.name().toLowerCase(Locale.ROOT));
            }
            Fx.run(() -> window.appearance().choiceProperty().set(Appearance.Choice.LIGHT));
        }
    }

    private static void type(TestWindow window, int row, String text) {
        ((TextField) window.scene().lookup("#parameter-value-" + row)).setText(text);
    }
}
