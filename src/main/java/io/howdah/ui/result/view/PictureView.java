package io.howdah.ui.result.view;

import io.howdah.query.value.ByteaText;
import io.howdah.ui.theme.Styles;
import java.io.ByteArrayInputStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;

/// A picture that a value holds, in its own size or smaller to fit.
final class PictureView extends BorderPane {

    private static final double SMALL = 128;

    PictureView(byte[] bytes) {
        var image = new Image(new ByteArrayInputStream(bytes));
        var words = new Label();
        words.getStyleClass().addAll(Styles.MUTED, "value-bar");
        setBottom(words);
        if (image.isError()) {
            words.setText("The picture cannot be read: " + image.getException().getMessage());
            return;
        }
        words.setText(
                "%s, %d × %d pixels"
                        .formatted(
                                ByteaText.kind(bytes),
                                (int) image.getWidth(),
                                (int) image.getHeight()));
        // A picture of a few pixels is enlarged, each a square.
        int times = (int) Math.max(1, SMALL / Math.max(image.getWidth(), image.getHeight()));
        var view = new ImageView(times == 1 ? image : enlarged(image, times));
        view.setPreserveRatio(true);
        double least = view.getImage().getWidth();
        var pane = new ScrollPane(view);
        pane.getStyleClass().add("value-picture");
        pane.viewportBoundsProperty()
                .subscribe(bounds -> view.setFitWidth(Math.min(least, bounds.getWidth())));
        setCenter(pane);
    }

    private static Image enlarged(Image image, int times) {
        PixelReader from = image.getPixelReader();
        int width = (int) (image.getWidth() * times);
        int height = (int) (image.getHeight() * times);
        var large = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                large.getPixelWriter().setArgb(x, y, from.getArgb(x / times, y / times));
            }
        }
        return large;
    }
}
