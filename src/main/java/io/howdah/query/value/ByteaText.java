package io.howdah.query.value;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Locale;

/// Reads `bytea` values in both output formats of the server, and tells what kind of file they are.
public final class ByteaText {

    private static final int LINE = 16;

    private ByteaText() {}

    /// The bytes of `\x0aff…` or of the older format with escapes; an odd digit at a cut end is left out.
    ///
    /// @throws IllegalArgumentException when the text is in neither format
    public static byte[] bytes(String text) {
        if (text.startsWith("\\x")) {
            return HexFormat.of().parseHex(text, 2, text.length() - (text.length() & 1));
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                bytes.write(c);
            } else if (text.startsWith("\\\\", i)) {
                bytes.write('\\');
                i++;
            } else if (i + 4 <= text.length()) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 4), 8));
                i += 3;
            }
        }
        return bytes.toByteArray();
    }

    /// What the first bytes say that it is, "" when they say nothing known.
    public static String kind(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(12, bytes.length));
        if (start.startsWith("89504e470d0a1a0a")) {
            return "PNG image";
        } else if (start.startsWith("ffd8ff")) {
            return "JPEG image";
        } else if (start.startsWith("47494638")) {
            return "GIF image";
        } else if (start.startsWith("424d")) {
            return "BMP image";
        } else if (start.startsWith("25504446")) {
            return "PDF document";
        } else if (start.startsWith("504b0304")) {
            return "ZIP archive or office document";
        } else if (start.startsWith("1f8b")) {
            return "gzip data";
        }
        return start.startsWith("28b52ffd") ? "Zstandard data" : "";
    }

    /// Whether the toolkit can show it.
    public static boolean isImage(byte[] bytes) {
        return kind(bytes).endsWith("image");
    }

    /// How many lines the hexadecimal listing has.
    public static int lines(byte[] bytes) {
        return (bytes.length + LINE - 1) / LINE;
    }

    /// A line of the listing: offset, sixteen bytes in hexadecimal, and the same as ASCII.
    public static String line(byte[] bytes, int line) {
        int from = line * LINE;
        var hex = new StringBuilder(String.format(Locale.ROOT, "%08x  ", from));
        var letters = new StringBuilder("  ");
        for (int i = from; i < from + LINE; i++) {
            if (i < bytes.length) {
                hex.append(HexFormat.of().toHexDigits(bytes[i])).append(' ');
                letters.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '·');
            } else {
                hex.append("   ");
            }
            hex.append(i == from + 7 ? " " : "");
        }
        return hex.append(letters).toString();
    }
}
