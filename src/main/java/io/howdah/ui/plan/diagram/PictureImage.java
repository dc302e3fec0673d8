package io.howdah.ui.plan.diagram;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/// A whole diagram as an image.
final class PictureImage {

    private static final double MARGIN = 24;
    private static final double FINEST = 2;

    /// What every graphics card can hold as one texture.
    private static final double MOST_PIXELS = 8000;

    private PictureImage() {}

    static Image of(Picture picture, Typesetter typesetter, DiagramColors colors) {
        double width = picture.layout().width() + 2 * MARGIN;
        double height = picture.layout().height() + 2 * MARGIN;
        double scale = Math.min(FINEST, MOST_PIXELS / Math.max(width, height));
        var canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(colors.background());
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setTransform(scale, 0, 0, scale, MARGIN * scale, MARGIN * scale);
        new DiagramPainter(typesetter, colors)
                .paint(
                        new CanvasSurface(pen, typesetter),
                        picture,
                        picture.whole(),
                        scale,
                        Emphasis.NONE);
        return canvas.snapshot(null, null);
    }
}
