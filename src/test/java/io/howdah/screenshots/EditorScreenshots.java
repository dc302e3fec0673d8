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
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of the editor: with the server's complaints, with the bar to find, with folded parts.
@Tag("screenshots")
class EditorScreenshots {

    private static final String SCRIPT =
            """
            -- The best customers of the last months,
            -- with what they like to buy
            SELECT c.full_name,
                   c.country,
                   count(*) AS orders,
                   sum(o.total) AS spent
            FROM account.customer AS c
            JOIN sales.customer_order AS o USING (customer_id)
            WHERE o.placed_at > now() - interval '3 months'
            GROUP BY c.customer_id
            HAVING count(*) > 3
            ORDER BY spent DESC;

            CREATE FUNCTION sales.total_of(customer bigint) RETURNS numeric
            LANGUAGE sql STABLE
            BEGIN ATOMIC
                SELECT sum(total) FROM sales.customer_order WHERE customer_id = customer;
            END;

            SELECT full_name, sales.total_of(customer_id)
            FROM account.customers
            WHERE preferences @> '{"newsletter": true}'
              AND full_name ILIKE '%son';

            UPDATE sales.customer_order SET total = 'many' WHERE customer_order_id = :id;
            """;

    @Test
    void editor() throws SQLException, IOException {
        new SampleDatabase(TestServer.shared()).build(Progress.SILENT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            WindowPicture.prepare(window, "Explorer", false);
            Fx.run(() ->
                    window.model()
                            .request(
                                    new Request.OpenEditor(
                                            Profile.EMBEDDED,
                                            Optional.of(SampleDatabase.NAME),
                                            "Best customers",
                                            SCRIPT,
                                            false)));
            Fx.waitUntil(
                    "the problems are marked",
                    () -> window.scene().getRoot().lookupAll(".sql-problem").size() >= 3);
            pictures(window, "editor-problems", () -> command(window, "Next problem"));
            command(window, "Replace in text");
            Fx.run(() -> {
                ((TextField) window.scene().lookup("#find-query")).setText("customer(_id)?");
                ((javafx.scene.control.ToggleButton) window.scene().lookup("#find-regex")).fire();
                ((TextField) window.scene().lookup("#find-replacement")).setText("client$1");
            });
            Fx.waitUntil(
                    "the matches are marked",
                    () -> window.scene().getRoot().lookupAll(".sql-match").size() > 5);
            pictures(window, "editor-find");
            Fx.run(() -> {
                area(window).moveTo(SCRIPT.indexOf("(customer_id);") + 1);
                area(window).requestFocus();
            });
            column(window);
            pictures(window, "editor-column");
            Fx.run(() -> area(window).moveTo(SCRIPT.indexOf("(customer_id);") + 1));
            command(window, "Fold everything");
            pictures(window, "editor-folded");
        }
    }

    /// The values of a table's rows, selected as a rectangle.
    private static void column(TestWindow window) {
        Fx.run(() -> {
            Node query = window.scene().lookup("#find-query");
            Event.fireEvent(query, key(KeyCode.ESCAPE));
            area(window).moveTo(SCRIPT.indexOf("c.full_name"));
            area(window).requestFocus();
        });
        for (int line = 0; line < 3; line++) {
            command(window, "Extend column downwards");
        }
        for (int letter = 0; letter < 5; letter++) {
            command(window, "Extend column to the right");
        }
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static CodeArea area(TestWindow window) {
        return (CodeArea) window.scene().lookup("#sql-area");
    }

    private static void command(TestWindow window, String title) {
        Fx.run(() ->
                window.model().commands().stream()
                        .filter(command -> command.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .run());
    }

    private static void pictures(TestWindow window, String name) throws IOException {
        pictures(window, name, () -> {});
    }

    /// @param before is done in each scheme: what is over the window belongs to one
    private static void pictures(TestWindow window, String name, Runnable before)
            throws IOException {
        for (Appearance.Choice choice : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
            Fx.run(() -> {
                window.stage().setWidth(1440);
                window.stage().setHeight(900);
                window.appearance().choiceProperty().set(choice);
            });
            before.run();
            WindowPicture.write(window.scene(), name, choice);
        }
        Fx.run(() -> window.appearance().choiceProperty().set(Appearance.Choice.LIGHT));
    }
}
