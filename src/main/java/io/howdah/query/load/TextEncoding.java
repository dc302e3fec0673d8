package io.howdah.query.load;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// How a text file's bytes are read.
///
/// @param mark bytes of the byte order mark in front
public record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// What a person can choose from.
    public static final List<Charset> CHOICES =
            Stream.of(
                            "UTF-8",
                            "UTF-16LE",
                            "UTF-16BE",
                            "windows-1252",
                            "ISO-8859-1",
                            "ISO-8859-15",
                            "windows-1250",
                            "windows-1251",
                            "IBM850",
                            "Shift_JIS",
                            "GB18030",
                            "Big5",
                            "EUC-KR")
                    .filter(Charset::isSupported)
                    .map(Charset::forName)
                    .toList();

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
        if (hasZero(head)) {
            return wide(head);
        }
        boolean utf8 = Utf8.isValid(head, 0, Utf8.wholeCharacters(head, head.length));
        return new TextEncoding(utf8 ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /// The encoding for people; says when it is a guess.
    public String title() {
        return title(charset) + (mark > 0 ? " with byte order mark" : "");
    }

    /// The encoding's own name.
    String name() {
        return charset.displayName();
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

    private static boolean hasZero(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /// The UTF-16 under which more of the text is ASCII: line ends and delimiters are.
    private static TextEncoding wide(byte[] head) throws UnreadableFileException {
        int little = ascii(head, StandardCharsets.UTF_16LE);
        int big = ascii(head, StandardCharsets.UTF_16BE);
        if (little <= 0 && big <= 0) {
            throw new UnreadableFileException(
                    "This is no text: it contains zero bytes. CSV, JSON, XLSX and Parquet files can be imported.");
        }
        return new TextEncoding(
                little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
    }

    /// How many characters are ASCII; -1 when the bytes are no text of that encoding.
    private static int ascii(byte[] head, Charset charset) {
        CharBuffer text = CharBuffer.allocate(head.length / 2 + 1);
        boolean broken = charset.newDecoder().decode(ByteBuffer.wrap(head), text, false).isError();
        int count = 0;
        text.flip();
        while (!broken && text.hasRemaining()) {
            char c = text.get();
            broken = c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
            count += c < 0x7F ? 1 : 0;
        }
        return broken ? -1 : count;
    }
}
