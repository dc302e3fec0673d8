import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Binds the PNG pictures of this folder into `howdah.ico` (Windows) and `howdah.icns` (macOS).
/// Both formats hold PNG as it is, behind a directory of sizes.
///
/// Usage, in this folder: `java IconFiles.java PICTURE_OF_1024_PIXELS`
public final class IconFiles {

    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private IconFiles() {}

    public static void main(String[] args) throws IOException {
        byte[] large = Files.readAllBytes(Path.of(args[0]));
        Files.write(Path.of("howdah.ico"), ico());
        Files.write(Path.of("howdah.icns"), icns(large));
    }

    /// A header of 6 bytes, 16 bytes for each picture, then the pictures; little-endian.
    private static byte[] ico() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : ICO_SIZES) {
            pictures.add(png(size));
        }
        int offset = 6 + 16 * pictures.size();
        int length = offset + pictures.stream().mapToInt(picture -> picture.length).sum();
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            byte side = (byte) (int) ICO_SIZES.get(i); // 256 is written as 0
            out.put(side).put(side).put((byte) 0).put((byte) 0);
            out.putShort((short) 1).putShort((short) 32);
            out.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(out::put);
        return out.array();
    }

    /// Blocks of a four-letter type, a length that counts its own 8 bytes of header, and the
    /// picture, inside one block of type `icns`; big-endian.
    private static byte[] icns(byte[] large) throws IOException {
        Map<String, byte[]> blocks = new LinkedHashMap<>();
        blocks.put("ic11", png(32)); // 16 points at double density
        blocks.put("ic12", png(64)); // 32 points at double density
        blocks.put("ic07", png(128));
        blocks.put("ic13", png(256)); // 128 points at double density
        blocks.put("ic08", png(256));
        blocks.put("ic14", png(512)); // 256 points at double density
        blocks.put("ic09", png(512));
        blocks.put("ic10", large); // 512 points at double density
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> block : blocks.entrySet()) {
            body.write(block(block.getKey(), block.getValue()));
        }
        return block("icns", body.toByteArray());
    }

    private static byte[] block(String type, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(8 + content.length);
        type.chars().forEach(letter -> out.put((byte) letter));
        return out.putInt(out.capacity()).put(content).array();
    }

    private static byte[] png(int size) throws IOException {
        return Files.readAllBytes(Path.of("howdah-" + size + ".png"));
    }
}
