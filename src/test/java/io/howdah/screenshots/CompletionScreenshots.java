package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Pictures of the completion list over a real database: columns, joins, an enum, arguments.
@Tag("screenshots")
class CompletionScreenshots {

    private static final List<Appearance.Choice> CHOICES =
            List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK);

    private final FxRobot robot = new FxRobot();

    @Test
    void completion() throws IOException {
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            WindowPicture.prepare(window, "Explorer", false);
            list(
                    window,
                    "completion-columns",
                    """
                    SELECT c.|, count(*) AS orders
                    FROM account.customer c
                    JOIN sales.customer_order o ON o.customer_id = c.id
                    GROUP BY c.id;
                    """);
            list(
                    window,
                    "completion-join",
                    """
                    SELECT *
                    FROM sales.customer_order o
                    JOIN |
                    """);
            list(
                    window,
                    "completion-relations",
                    """
                    SELECT *
                    FROM or|
                    WHERE true;
                    """);
            list(
                    window,
                    "completion-functions",
                    """
                    SELECT date_|
                    FROM account.customer;
                    """);
            list(window, "completion-snippets", "se|");
            popup(
                    window,
                    "argument-help",
                    "Show arguments",
                    """
                    SELECT order_id
                    FROM sales.customer_order
                    WHERE status = 'paid'
                      AND channel = 'web'
                      AND date_trunc('month', |placed_at) = date '2026-01-01';
                    """);
            popup(
                    window,
                    "quick-documentation",
                    "Quick documentation",
                    "SELECT * FROM sales.customer_|order;");
        }
    }

    private void list(TestWindow window, String name, String marked) throws IOException {
        open(window, marked);
        for (Appearance.Choice choice : CHOICES) {
            Fx.run(() -> {
                window.appearance().choiceProperty().set(choice);
                area(window).requestFocus();
            });
            robot.push(KeyCode.CONTROL, KeyCode.SPACE);
            Fx.waitUntil("the list is there", () -> shown().isPresent());
            Fx.waitUntil("the names are read", CompletionScreenshots::isSettled);
            WindowPicture.write(window.scene(), name, choice);
            robot.push(KeyCode.ESCAPE);
        }
    }

    private void popup(TestWindow window, String name, String command, String marked)
            throws IOException {
        open(window, marked);
        for (Appearance.Choice choice : CHOICES) {
            Fx.run(() -> {
                window.appearance().choiceProperty().set(choice);
                area(window).requestFocus();
                window.model().commands().stream()
                        .filter(each -> each.title().equals(command))
                        .findFirst()
                        .orElseThrow()
                        .run();
            });
            Fx.waitUntil("it is there", () -> !WindowPicture.popups().isEmpty());
            WindowPicture.write(window.scene(), name, choice);
            robot.push(KeyCode.ESCAPE);
        }
    }

    private static void open(TestWindow window, String marked) {
        String text = marked.replace("|", "");
        Fx.run(() -> {
            List.copyOf(window.model().documents()).forEach(window.model()::close);
            window.model()
                    .request(
                            new Request.OpenEditor(
                                    Profile.EMBEDDED, Optional.empty(), "Query", text, false));
        });
        Fx.waitUntil("the editor is there", () -> window.scene().lookup("#sql-area") != null);
        Fx.run(() -> area(window).moveTo(marked.indexOf('|')));
    }

    private static boolean isSettled() {
        return shown().map(popup -> popup.getScene().lookup(".completion-note"))
                .filter(note -> !note.isVisible())
                .isPresent();
    }

    private static CodeArea area(TestWindow window) {
        return (CodeArea) window.scene().lookup("#sql-area");
    }

    private static Optional<PopupWindow> shown() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popup -> popup.getScene().lookup("#completion-list") != null)
                .findFirst();
    }
}
