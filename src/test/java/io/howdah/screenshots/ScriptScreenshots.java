package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.Progress;
import io.howdah.embedded.RunningServer;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.testing.TestServer;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of a script that runs from a file, and of psql's commands and pinned results in an editor.
@Tag("screenshots")
class ScriptScreenshots {

    private static final String SCRIPT =
            """
            \\set since '2024-01-01'
            \\echo upkeep since :since
            BEGIN;
            CREATE TEMPORARY TABLE busy AS
                SELECT customer_id, count(*) AS orders FROM sales.customer_order GROUP BY 1;
            CREATE UNIQUE INDEX ON busy (customer_id);
            SELECT count(*) > 10 AS many FROM busy \\gset
            \\if :many
              SELECT * FROM busy ORDER BY orders DESC;
            \\endif
            COMMIT;
            SELECT nosuch FROM busy;
            \\unknown
            SELECT relname, reltuples::bigint AS rows FROM pg_class WHERE relkind = 'r' ORDER BY 2 DESC;
            """;

    @Test
    void scripts() throws SQLException, IOException {
        RunningServer server = TestServer.shared();
        new SampleDatabase(server).build(Progress.SILENT);
        Path file = Path.of("target", "upkeep.sql").toAbsolutePath();
        Files.writeString(file, SCRIPT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            WindowPicture.prepare(window, "Explorer", false);
            Fx.run(() -> window.model().request(new Request.OpenScript(file)));
            Fx.waitUntil("the tab is there", () -> window.scene().lookup("#script-run") != null);
            pictures(window, "script-before");
            Fx.run(() -> {
                ((CheckBox) window.scene().lookup("#script-stop-at-failure")).setSelected(false);
                ((Button) window.scene().lookup("#script-run")).fire();
            });
            Fx.waitUntil(
                    "the script has ended",
                    () -> text(window, "#script-state").startsWith("Ended"),
                    () -> text(window, "#script-state"));
            pictures(window, "script-run");
            editor(window);
        }
    }

    private static void editor(TestWindow window) {
        String text =
                """
                \\set least 3
                SELECT count(*) AS customers FROM account.customer \\gset
                \\echo :customers customers
                SELECT customer_id, count(*) AS orders
                  FROM sales.customer_order
                 GROUP BY 1 HAVING count(*) > :least
                 ORDER BY 2 DESC LIMIT 50;
                """;
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenEditor(
                                        Profile.EMBEDDED,
                                        Optional.of(SampleDatabase.NAME),
                                        "Busy customers",
                                        text,
                                        false)));
        Fx.run(() -> ((Button) window.scene().lookup("#editor-run-all")).fire());
        Fx.waitUntil("the result is there", () -> window.scene().lookup("#result-pin") != null);
        Fx.run(() -> ((Button) window.scene().lookup("#result-pin")).fire());
        Fx.run(() -> ((Button) window.scene().lookup("#editor-run-all")).fire());
        Fx.waitUntil(
                "two results are there",
                () -> window.scene().getRoot().lookupAll("#result-pin").size() > 1);
        pictures(window, "script-editor");
    }

    private static String text(TestWindow window, String id) {
        return window.scene().lookup(id) instanceof Label label ? label.getText() : "";
    }

    private static void pictures(TestWindow window, String name) {
        for (Appearance.Choice choice :
                new Appearance.Choice[] {Appearance.Choice.LIGHT, Appearance.Choice.DARK}) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            String scheme = choice == Appearance.Choice.LIGHT ? "light" : "dark";
            Fx.picture(window.scene(), name + "-" + scheme);
        }
    }
}
