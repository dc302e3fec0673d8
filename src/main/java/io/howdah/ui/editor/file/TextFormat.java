package io.howdah.ui.editor.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// How a text file is written: its encoding and its line ends. A file keeps both when it is saved.
///
/// @param crlf whether lines end in CR LF, as on Windows
record TextFormat(Encoding encoding, boolean crlf) {

    static final TextFormat STANDARD = new TextFormat(Encoding.UTF_8, false);

    /// Of a thousand bytes of text, control characters at most.
    private static final int MOST_CONTROLS = 5;

    /// The encodings that are told apart.
    enum Encoding {
        UTF_8("UTF-8", StandardCharsets.UTF_8, ""),
        UTF_8_BOM("UTF-8 with byte order mark", StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        UTF_16LE("UTF-16 LE", StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
        UTF_16BE("UTF-16 BE", StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
        LATIN_1("Latin-1", StandardCharsets.ISO_8859_1, "");

        private final String label;
        private final Charset charset;

        /// The byte order mark, one character a byte.
        private final String mark;

        Encoding(String label, Charset charset, String mark) {
            this.label = label;
            this.charset = charset;
            this.mark = mark;
        }

        private byte[] mark() {
            return mark.getBytes(StandardCharsets.ISO_8859_1);
        }

        String label() {
            return label;
        }

        private boolean marks(byte[] bytes) {
            int length = mark.length();
            return length > 0
                    && bytes.length >= length
                    && Arrays.equals(bytes, 0, length, mark(), 0, length);
        }
    }

    /// A text, its line ends as single line feeds, and its format.
    record Decoded(String text, TextFormat format) {}

    /// Reads a file's bytes; nothing when they are no text.
    static Optional<Decoded> decode(byte[] bytes) {
        for (Encoding encoding : Encoding.values()) {
            if (encoding.marks(bytes)) {
                return decode(bytes, encoding);
            }
        }
        if (isBinary(bytes)) {
            return Optional.empty();
        }
        return decode(bytes, Encoding.UTF_8).or(() -> decode(bytes, Encoding.LATIN_1));
    }

    private static boolean isBinary(byte[] bytes) {
        long controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            boolean control =
                    (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f');
            controls += control ? 1 : 0;
        }
        return controls * 1000 > (long) bytes.length * MOST_CONTROLS && controls > 2;
    }

    private static Optional<Decoded> decode(byte[] bytes, Encoding encoding) {
        ByteBuffer content =
                ByteBuffer.wrap(
                        bytes, encoding.mark.length(), bytes.length - encoding.mark.length());
        try {
            String text =
                    encoding.charset
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(content)
                            .toString();
            int end = text.indexOf('\n');
            boolean crlf = end > 0 && text.charAt(end - 1) == '\r';
            String lines =
                    text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
            return Optional.of(new Decoded(lines, new TextFormat(encoding, crlf)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The bytes of a text in this format; nothing when the encoding lacks one of its characters.
    Optional<byte[]> encode(String text) {
        String lines = crlf ? text.replace("\n", "\r\n") : text;
        try {
            ByteBuffer content =
                    encoding.charset
                            .newEncoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .encode(CharBuffer.wrap(lines));
            int mark = encoding.mark.length();
            byte[] bytes = Arrays.copyOf(encoding.mark(), mark + content.remaining());
            content.get(bytes, mark, content.remaining());
            return Optional.of(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The same line ends in an encoding that has every character.
    TextFormat inUnicode() {
        return new TextFormat(Encoding.UTF_8, crlf);
    }

    String label() {
        return encoding.label() + (crlf ? ", CR LF" : "");
    }
}
