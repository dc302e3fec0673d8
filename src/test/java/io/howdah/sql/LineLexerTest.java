package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineLexerTest {

    /// Pieces that open, close and disturb each other.
    private static final List<String> PIECES =
            List.of(
                    "'",
                    "''",
                    "E'",
                    "\\",
                    "\\'",
                    "\"",
                    "/*",
                    "*/",
                    "--",
                    "$$",
                    "$a$",
                    "$b$",
                    "(",
                    ")",
                    ";",
                    "begin ",
                    "atomic ",
                    "end ",
                    "create function ",
                    "copy t from stdin",
                    "\\.",
                    "\n",
                    "\n",
                    "\n",
                    " ",
                    "x",
                    ".",
                    "1",
                    "U&'",
                    "\\;",
                    "\\g",
                    "\\r",
                    ":v",
                    "select ",
                    "\\copy t from stdin");

    private static final class Text implements LineLexer.Lines {

        private final List<String> lines = new ArrayList<>(List.of(""));

        @Override
        public int count() {
            return lines.size();
        }

        @Override
        public String line(int index) {
            return lines.get(index);
        }

        /// Replaces lines and returns how many there are in their place.
        int replace(int first, int removed, String by) {
            List<String> inserted = by.isEmpty() ? List.of() : Arrays.asList(by.split("\n", -1));
            lines.subList(first, first + removed).clear();
            lines.addAll(first, inserted);
            if (lines.isEmpty()) {
                lines.add("");
                return 1;
            }
            return inserted.size();
        }
    }

    private static List<String> colours(LineLexer lexer, Text text) {
        List<String> colours = new ArrayList<>();
        for (int line = 0; line < text.count(); line++) {
            Tokens tokens = lexer.tokens(line);
            StringBuilder colour = new StringBuilder();
            for (int i = 0; i < tokens.size(); i++) {
                char letter = (char) ('a' + tokens.kind(i).code());
                colour.repeat(letter, tokens.end(i) - tokens.start(i));
            }
            colours.add(colour.toString());
        }
        return colours;
    }

    private static String randomText(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lexesAfterAnyEditAsFromScratch(long seed) {
        Random random = new Random(seed);
        Text text = new Text();
        LineLexer lexer = new LineLexer(text, true);
        for (int edit = 0; edit < 1500; edit++) {
            int first = random.nextInt(text.count());
            int removed = random.nextInt(Math.min(4, text.count() - first) + 1);
            String by = random.nextInt(5) == 0 ? "" : randomText(random, 12);
            lexer.edit(first, removed, text.replace(first, removed, by));

            if (random.nextInt(3) == 0) {
                lexer.tokens(random.nextInt(text.count()));
            }
            if (random.nextInt(3) == 0) {
                assertThat(colours(lexer, text))
                        .isEqualTo(colours(new LineLexer(text, true), text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void lexesLineByLineAsInOneGo(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Text text = new Text();
            text.replace(0, 1, randomText(random, 40));
            String whole = String.join("\n", text.lines);
            Tokens tokens = new Lexer(true).lex(whole);
            LineLexer lexer = new LineLexer(text, true);

            int at = 0;
            for (String line : colours(lexer, text)) {
                for (int i = 0; i < line.length(); i++) {
                    TokenKind kind = tokens.kind(tokens.indexAt(at + i));
                    // Only the text as a whole knows that nothing closes a token.
                    if (kind != TokenKind.ERROR) {
                        assertThat(TokenKind.of(line.charAt(i) - 'a'))
                                .as("%s at %d", whole, at + i)
                                .isEqualTo(kind);
                    }
                }
                at += line.length() + 1;
            }
        }
    }

    @Test
    void followsAnEditOnlyAsFarAsAskedFor() {
        Text text = new Text();
        text.replace(0, 1, "select 1;\n".repeat(5000));
        LineLexer lexer = new LineLexer(text, true);
        assertThat(lexer.tokens(4999).kind(0)).isEqualTo(TokenKind.KEYWORD);

        int end = lexer.edit(10, 1, text.replace(10, 1, "select '"));

        assertThat(end).isBetween(1000, 2000);
        assertThat(lexer.tokens(4000).kind(0)).isEqualTo(TokenKind.STRING);
        assertThat(lexer.unterminatedLine()).isEqualTo(10);
    }

    @Test
    void saysWhichLinesAnEditMayHaveChanged() {
        Text text = new Text();
        text.replace(0, 1, "a\n/* b\nc\n*/ d\ne");
        LineLexer lexer = new LineLexer(text, true);
        lexer.tokens(4);

        assertThat(lexer.edit(0, 1, text.replace(0, 1, "aa"))).isEqualTo(1);
        assertThat(lexer.edit(1, 1, text.replace(1, 1, "b"))).isEqualTo(4);
        assertThat(lexer.unterminatedLine()).isEqualTo(-1);
    }
}
