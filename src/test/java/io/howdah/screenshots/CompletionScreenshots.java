package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Pictures of the completion list over a real database: columns, joins, an enum, arguments.
@Tag("screenshots")
class CompletionScreenshots {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private final FxRobot robot = new FxRobot();

    @Test
    void completion() throws IOException {
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            Fx.waitUntil(
                    "the sample database is ready",
                    () -> window.model().tasks().running().isEmpty());
            Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
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
        }
    }

    private void list(TestWindow window, String name, String marked) throws IOException {
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
        for (Appearance.Choice choice :
                new Appearance.Choice[] {Appearance.Choice.LIGHT, Appearance.Choice.DARK}) {
            Fx.run(() -> {
                window.appearance().choiceProperty().set(choice);
                area(window).requestFocus();
            });
            robot.push(KeyCode.CONTROL, KeyCode.SPACE);
            Fx.waitUntil("the list is there", () -> shown().isPresent());
            Fx.waitUntil("the names are read", CompletionScreenshots::isSettled);
            picture(window, name + (choice == Appearance.Choice.LIGHT ? "-light" : "-dark"));
            robot.push(KeyCode.ESCAPE);
        }
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

    /// The window with the list over it, as the screen shows them.
    private static void picture(TestWindow window, String name) throws IOException {
        BufferedImage whole = Fx.call(() -> image(window.scene()));
        PopupWindow popup = shown().orElseThrow();
        BufferedImage list = Fx.call(() -> image(popup.getScene()));
        Point2D corner =
                Fx.call(() -> {
                    var root = window.scene().getRoot();
                    return root.screenToLocal(popup.getX(), popup.getY());
                });
        whole.createGraphics().drawImage(list, (int) corner.getX(), (int) corner.getY(), null);
        var opaque =
                new BufferedImage(whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(whole, 0, 0, null);
        Files.createDirectories(PICTURES);
        ImageIO.write(opaque, "png", PICTURES.resolve(name + ".png").toFile());
    }

    private static BufferedImage image(Scene scene) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = scene.getRoot().snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
