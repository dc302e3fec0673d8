package io.howdah.sql;

import java.util.Arrays;
import java.util.List;

/// A statement's words without its blanks, with the parentheses around each counted.
final class Words {

    private static final String SYMBOLS = "(),;";
    private static final int SYMBOL_BASE = 1 << 12;
    private static final int DEPTH_BITS = 16;
    private static final int DEEPEST = (1 << DEPTH_BITS) - 1;

    /// Above the depth: a key word's number, a symbol's above the base, 0 for names and constants.
    private int[] cells;

    private int[] starts;
    private int size;

    private Words(int capacity) {
        cells = new int[capacity];
        starts = new int[capacity];
    }

    static Words of(String statement) {
        Tokens tokens = new Lexer(true).lex(statement);
        Words words = new Words(tokens.size());
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (!kind.isBlank() && kind != TokenKind.META_COMMAND) {
                char first = statement.charAt(tokens.start(i));
                int symbol = kind == TokenKind.PUNCTUATION ? SYMBOLS.indexOf(first) : -1;
                int word = symbol < 0 ? tokens.keyword(i) : SYMBOL_BASE + symbol;
                depth -= first == ')' && symbol >= 0 ? 1 : 0;
                words.cells[words.size] = word << DEPTH_BITS | Math.clamp(depth, 0, DEEPEST);
                words.starts[words.size++] = tokens.start(i);
                depth += first == '(' && symbol >= 0 ? 1 : 0;
            }
        }
        words.cells = Arrays.copyOf(words.cells, words.size);
        words.starts = Arrays.copyOf(words.starts, words.size);
        return words;
    }

    int size() {
        return size;
    }

    /// Offset of the word in the statement.
    int start(int index) {
        return starts[index];
    }

    /// The key word in lower case, one of `( ) , ;`, or "" for every other word and past the end.
    String word(int index) {
        if (index < 0 || index >= size) {
            return "";
        }
        int word = cells[index] >>> DEPTH_BITS;
        if (word >= SYMBOL_BASE) {
            return SYMBOLS.substring(word - SYMBOL_BASE, word - SYMBOL_BASE + 1);
        }
        return word == 0 ? "" : Keywords.word(word);
    }

    /// Parentheses around the word; a parenthesis itself stands outside of its pair.
    int depth(int index) {
        return cells[index] & DEEPEST;
    }

    boolean is(int index, String word) {
        return word(index).equals(word);
    }

    /// Whether the statement begins with these words.
    boolean start(String... words) {
        return matches(0, words);
    }

    boolean matches(int from, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(from + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    /// Index of the first of these words in `[from, to)` at this depth, -1 for none.
    int find(int from, int to, int depth, List<String> words) {
        for (int i = from; i < to; i++) {
            if (depth(i) == depth && words.contains(word(i))) {
                return i;
            }
        }
        return -1;
    }

    boolean has(String word) {
        return find(0, size, 0, List.of(word)) >= 0;
    }

    /// Index of the parenthesis that closes the one at `index`, the end when none does.
    int close(int index) {
        int close = find(index + 1, size, depth(index), List.of(")"));
        return close < 0 ? size : close;
    }
}
