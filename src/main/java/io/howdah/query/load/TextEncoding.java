package io.howdah.query.load;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How a text file's bytes are read.
///
/// @param mark bytes of the byte order mark in front
public record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// What a person can choose from.
    public static final List<Charset> CHOICES =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    WINDOWS,
                    StandardCharsets.ISO_8859_1);

    /// Reads the byte order mark, else looks whether the bytes are UTF-8 or have UTF-16's zeros.
    ///
    /// @throws UnreadableFileException when it is no text
    static TextEncoding sniff(byte[] head) throws UnreadableFileException {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        } else if (begins(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        } else if (begins(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        int most = head.length / 2;
        if (odd > most * 2 / 3 && even == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        } else if (even > most * 2 / 3 && odd == 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        } else if (even + odd > 0) {
            throw new UnreadableFileException(
                    "This is no text: it contains zero bytes. CSV, JSON, XLSX and Parquet files can be imported.");
        }
        boolean utf8 = Utf8.isValid(head, 0, Utf8.wholeCharacters(head, head.length));
        return new TextEncoding(utf8 ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /// The encoding for people; says when it is a guess.
    public String title() {
        return title(charset) + (mark > 0 ? " with byte order mark" : "");
    }

    /// A charset for people.
    public static String title(Charset charset) {
        return charset.equals(WINDOWS) ? "Windows-1252 (Latin 1)" : charset.displayName();
    }

    /// What must be said of it: that bytes were no UTF-8 and each was taken for a letter.
    public String note() {
        return charset.equals(WINDOWS)
                ? "The file is not UTF-8; it is read as Windows-1252 (Latin 1). Look whether its accents are right."
                : "";
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] head, int from) {
        int count = 0;
        for (int i = from; i < head.length; i += 2) {
            count += head[i] == 0 ? 1 : 0;
        }
        return count;
    }
}
