package io.howdah.ui.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// The pixels of an image, ready to be written as a PNG file (RFC 2083: true colour with alpha).
///
/// The toolkit has no encoder of its own, and the desktop's image library would bring a second
/// window toolkit into the program.
public final class PngImage {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int RGBA = 4;

    private final int width;
    private final int height;
    // 0xAARRGGBB, row by row.
    private final int[] pixels;

    private PngImage(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// Takes the pixels of an image; on the FX thread.
    public static PngImage of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new PngImage(width, height, pixels);
    }

    /// The file's bytes; takes its time, so call it in the background.
    public byte[] encode() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        // Eight bits a channel, red-green-blue-alpha, the only compression and filter method, no
        // interlacing.
        header.put((byte) 8).put((byte) 6).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", compressed());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] compressed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            var line = new byte[1 + RGBA * width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = pixels[y * width + x];
                    int at = 1 + RGBA * x;
                    line[at] = (byte) (pixel >> 16);
                    line[at + 1] = (byte) (pixel >> 8);
                    line[at + 2] = (byte) pixel;
                    line[at + 3] = (byte) (pixel >> 24);
                }
                out.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
