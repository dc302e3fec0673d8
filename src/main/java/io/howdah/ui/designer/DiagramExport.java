package io.howdah.ui.designer;

import io.howdah.report.DiagramSvg;
import io.howdah.report.Palette;
import io.howdah.schema.diagram.Detail;
import io.howdah.schema.layout.Box;
import io.howdah.schema.layout.DiagramLayout;
import io.howdah.schema.layout.EntityStyle;
import io.howdah.ui.theme.Scheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A diagram as a file.
final class DiagramExport {

    /// The longest side of a picture: larger ones exceed what graphics pipelines take.
    private static final double LONGEST = 8_000;

    private static final double MARGIN = 24;
    private static final double SHARPNESS = 2;

    private DiagramExport() {}

    /// Writes a vector drawing. Blocks.
    static void svg(DiagramLayout layout, Detail detail, Scheme scheme, String title, Path file)
            throws IOException {
        Palette palette = scheme == Scheme.DARK ? Palette.DARK : Palette.LIGHT;
        Files.writeString(
                file, new DiagramSvg(EntityStyle.DEFAULT, detail, palette).render(layout, title));
    }

    /// Paints the whole diagram, twice as fine as the screen where its size allows; on the FX thread.
    static WritableImage image(DiagramLayout layout, Detail detail, Scheme scheme) {
        Box all = layout.bounds().grown(MARGIN);
        double zoom = Math.min(SHARPNESS, LONGEST / Math.max(all.width(), all.height()));
        var canvas = new Canvas(Math.ceil(all.width() * zoom), Math.ceil(all.height() * zoom));
        new DiagramPainter(canvas.getGraphicsContext2D(), scheme, detail)
                .paint(
                        layout,
                        new Viewport(all.x(), all.y(), zoom),
                        canvas.getWidth(),
                        canvas.getHeight(),
                        null);
        return canvas.snapshot(null, null);
    }

    /// Writes a picture. Blocks.
    static void png(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("This Java cannot write PNG files.");
        }
    }
}
