package io.howdah.ui.editor.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.ui.editor.file.TextFormat.Decoded;
import io.howdah.ui.editor.file.TextFormat.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatTest {

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF_8, 73 c3 a4 0a, false",
        "UTF_8, 73 c3 a4 0d 0a, true",
        "UTF_8_BOM, ef bb bf 73 c3 a4 0a, false",
        "UTF_16LE, ff fe 73 00 e4 00 0a 00, false",
        "UTF_16BE, fe ff 00 73 00 e4 00 0d 00 0a, true",
        "LATIN_1, 73 e4 0a, false",
        "LATIN_1, 73 e4 0d 0a, true",
    })
    void readsAndWritesWhatItFinds(Encoding encoding, String hex, boolean crlf) {
        Decoded decoded = TextFormat.decode(bytes(hex)).orElseThrow();

        assertThat(decoded.text()).isEqualTo("sä\n");
        assertThat(decoded.format()).isEqualTo(new TextFormat(encoding, crlf));
        assertThat(decoded.format().encode(decoded.text())).contains(bytes(hex));
    }

    @Test
    void anEmptyFileIsText() {
        assertThat(TextFormat.decode(new byte[0])).contains(new Decoded("", TextFormat.STANDARD));
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] noise = new byte[4096];
        new Random(5).nextBytes(noise);
        assertThat(TextFormat.decode(noise)).isEmpty();
        assertThat(TextFormat.decode("a\0b".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(TextFormat.decode(bytes("ff fe 00 d8"))).as("half a surrogate pair").isEmpty();
        assertThat(TextFormat.decode(bytes("89 50 4e 47 0d 0a 1a 0a 01 02 03"))).isEmpty();
    }

    @Test
    void refusesToWriteWhatTheEncodingLacks() {
        var latin = new TextFormat(Encoding.LATIN_1, true);

        assertThat(latin.encode("€")).isEmpty();
        assertThat(latin.inUnicode().encode("€\n")).contains(bytes("e2 82 ac 0d 0a"));
    }

    @Test
    void everyTextComesBack() {
        Random random = new Random(11);
        for (Encoding encoding : Encoding.values()) {
            for (boolean crlf : new boolean[] {true, false}) {
                var format = new TextFormat(encoding, crlf);
                for (int i = 0; i < 200; i++) {
                    String text = text(random, encoding == Encoding.LATIN_1);
                    byte[] bytes = format.encode(text).orElseThrow();
                    assertThat(TextFormat.decode(bytes).orElseThrow().text()).isEqualTo(text);
                }
            }
        }
    }

    private static String text(Random random, boolean latin) {
        String letters = latin ? "aZ09 \n\t;'äÿé" : "aZ09 \n\t;'äÿé€𝄞\u00a0";
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            int at =
                    letters.offsetByCodePoints(
                            0, random.nextInt(letters.codePointCount(0, letters.length())));
            text.appendCodePoint(letters.codePointAt(at));
        }
        return text.toString();
    }
}
