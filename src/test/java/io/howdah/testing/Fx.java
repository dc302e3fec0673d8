package io.howdah.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What tests need of the toolkit, which runs without a display.
public final class Fx {

    private static final int PATIENCE_SECONDS = 90;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private Fx() {}

    /// The toolkit's first stage; starts the toolkit once.
    public static Stage stage() {
        try {
            return FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("The toolkit did not start.", e);
        }
    }

    /// Runs the work on the FX thread and waits for its result.
    public static <T> T call(Callable<T> work) {
        try {
            return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs the action on the FX thread and waits until it is done.
    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /// Waits until the condition, asked on the FX thread, holds; fails with `what` after a while.
    public static void waitUntil(String what, BooleanSupplier condition) {
        waitUntil(what, condition, () -> "");
    }

    /// The same; the failure also tells what there is `instead`.
    public static void waitUntil(String what, BooleanSupplier condition, Supplier<String> instead) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> call(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain until " + what + instead.get(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Writes what the scene shows to `target/screenshots/NAME.png`.
    public static void picture(Scene scene, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = call(() -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
