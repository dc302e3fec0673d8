package io.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngImageTest {

    @Test
    void anotherDecoderReadsTheSamePixels() throws IOException {
        int width = 37;
        int height = 11;
        int[] pixels = new Random(5).ints((long) width * height).toArray();
        var image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);

        byte[] file = PngImage.of(image).encode();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));

        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        // The toolkit keeps colours multiplied by alpha, so that opaque pixels alone are exact.
        for (int i = 0; i < pixels.length; i++) {
            int there = read.getRGB(i % width, i / width);
            int here = image.getPixelReader().getArgb(i % width, i / width);
            assertThat(there).isEqualTo(here);
        }
    }
}
