package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.testing.Fx;
import io.howdah.ui.theme.Appearance;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// A picture of a window with the lists and tooltips over it, as the screen shows them.
final class WindowPicture {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private WindowPicture() {}

    /// Makes the window as large as pictures are, with a place open at its side and no document.
    ///
    /// @param inspector whether the right side is open
    static void prepare(TestWindow window, String place, boolean inspector) {
        Fx.waitUntil("nothing is under way", () -> window.model().tasks().running().isEmpty());
        Fx.run(() -> {
            window.stage().setWidth(1440);
            window.stage().setHeight(900);
            window.model().inspectorVisibleProperty().set(inspector);
            List.copyOf(window.model().documents()).forEach(window.model()::close);
            window.model().places().stream()
                    .filter(known -> known.title().equals(place))
                    .findFirst()
                    .ifPresent(window.model()::show);
        });
    }

    /// Writes the window in light and in dark.
    static void both(TestWindow window, String name) throws IOException {
        for (Appearance.Choice choice : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            write(window.scene(), name, choice);
        }
    }

    /// What is shown over the window.
    static List<PopupWindow> popups() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(Window::isShowing)
                .toList();
    }

    /// Writes `target/screenshots/NAME-light.png` or `-dark.png`.
    static void write(Scene scene, String name, Appearance.Choice choice) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        BufferedImage whole = Fx.call(() -> image(scene));
        var opaque =
                new BufferedImage(whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(whole, 0, 0, null);
        for (PopupWindow popup : Fx.call(WindowPicture::popups)) {
            BufferedImage over = Fx.call(() -> image(popup.getScene()));
            Point2D corner =
                    Fx.call(() -> scene.getRoot().screenToLocal(popup.getX(), popup.getY()));
            opaque.createGraphics().drawImage(over, (int) corner.getX(), (int) corner.getY(), null);
        }
        Files.createDirectories(PICTURES);
        String file = "%s-%s.png".formatted(name, choice.name().toLowerCase(Locale.ROOT));
        ImageIO.write(opaque, "png", PICTURES.resolve(file).toFile());
    }

    private static BufferedImage image(Scene scene) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = scene.getRoot().snapshot(parameters, null);
        // A shadow or a frame may lie beyond the window.
        int width = (int) Math.min(image.getWidth(), scene.getWidth());
        int height = (int) Math.min(image.getHeight(), scene.getHeight());
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
