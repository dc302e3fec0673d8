package io.howdah.sql.origin;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A statement's words without its blanks.
final class Words {

    /// @param keyword a key word in lower case or one character of punctuation, "" for everything else
    /// @param name the word as a name: folded, or without its quotes
    private record Word(String keyword, String name) {}

    private final List<Word> words = new ArrayList<>();

    private Words() {}

    /// Empty for a text with parts that only the server's lexer or psql understands.
    static Optional<Words> of(String statement) {
        Words words = new Words();
        Tokens tokens = new Lexer(true).lex(statement);
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.text(i, statement);
            switch (tokens.kind(i)) {
                case WHITESPACE, LINE_COMMENT, BLOCK_COMMENT -> {}
                case ERROR, VARIABLE, META_COMMAND, COPY_DATA -> {
                    return Optional.empty();
                }
                case QUOTED_IDENTIFIER -> {
                    if (text.charAt(0) != '"') {
                        return Optional.empty();
                    }
                    words.add("", text.substring(1, text.length() - 1).replace("\"\"", "\""));
                }
                case KEYWORD -> words.add(folded(text), folded(text));
                case PUNCTUATION -> words.add(text, "");
                default ->
                        words.add("", tokens.kind(i) == TokenKind.IDENTIFIER ? folded(text) : "");
            }
        }
        return Optional.of(words);
    }

    /// The server folds the letters of ASCII only, in UTF-8.
    private static String folded(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        return ascii ? text.toLowerCase(Locale.ROOT) : foldedAscii(text);
    }

    private static String foldedAscii(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + 32));
            }
        }
        return folded.toString();
    }

    private void add(String keyword, String name) {
        words.add(new Word(keyword, name));
    }

    int size() {
        return words.size();
    }

    /// "" beyond the ends.
    String keyword(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).keyword;
    }

    String name(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).name;
    }

    /// The word after this one, or after the parenthesis that this one opens.
    int next(int at) {
        return keyword(at).equals("(") ? close(at) + 1 : at + 1;
    }

    /// Index of the parenthesis that closes the one at `open`; the end when none does.
    int close(int open) {
        int depth = 0;
        for (int at = open; at < words.size(); at++) {
            depth += keyword(at).equals("(") ? 1 : keyword(at).equals(")") ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return words.size();
    }
}
