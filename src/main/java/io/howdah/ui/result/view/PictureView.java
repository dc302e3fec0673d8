package io.howdah.ui.result.view;

import io.howdah.query.value.ByteaText;
import io.howdah.ui.theme.Styles;
import java.io.ByteArrayInputStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
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
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        // A picture of a few pixels is enlarged, each a square.
        double least = Math.max(image.getWidth(), SMALL);
        view.setSmooth(image.getWidth() >= SMALL);
        var pane = new ScrollPane(view);
        pane.viewportBoundsProperty()
                .subscribe(bounds -> view.setFitWidth(Math.min(least, bounds.getWidth())));
        setCenter(pane);
    }
}
