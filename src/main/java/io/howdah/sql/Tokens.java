package io.howdah.sql;

import java.util.Arrays;

/// A run of tokens without gaps, eight bytes each: every character belongs to exactly one token.
///
/// Offsets count UTF-16 units from the start of what was lexed.
public final class Tokens {

    private static final int KIND_BITS = 5;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;

    /// What a semicolon or a psql command does, in the place of the keyword.
    static final int ENDS_STATEMENT = 1;

    static final int JOINS = 2;
    static final int DISCARDS_STATEMENT = 3;
    static final int ENDS_DATA = 4;

    /// Two cells a token: its start, then its kind with the keyword above it.
    private int[] cells;

    private int size;
    private int end;

    Tokens(int expected) {
        cells = new int[Math.max(16, expected * 2)];
    }

    public int size() {
        return size;
    }

    public TokenKind kind(int index) {
        return TokenKind.of(cells[index * 2 + 1] & KIND_MASK);
    }

    public int start(int index) {
        return cells[index * 2];
    }

    /// Offset after the token's last character.
    public int end(int index) {
        return index + 1 < size ? cells[index * 2 + 2] : end;
    }

    /// The keyword's number in [Keywords], 0 for every other token.
    public int keyword(int index) {
        return kind(index) == TokenKind.KEYWORD ? extra(index) : 0;
    }

    /// Whether the token is a semicolon that ends a statement or a psql command that sends it.
    public boolean endsStatement(int index) {
        return kind(index) != TokenKind.KEYWORD && extra(index) == ENDS_STATEMENT;
    }

    /// One of the roles above.
    int role(int index) {
        return kind(index) == TokenKind.KEYWORD ? 0 : extra(index);
    }

    private int extra(int index) {
        return cells[index * 2 + 1] >>> KIND_BITS;
    }

    /// Index of the token that holds the character at `offset`; the last one when it lies behind all,
    /// -1 when there is none.
    public int indexAt(int offset) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return size == 0 ? -1 : low;
    }

    /// The token's text in the text that was lexed.
    public String text(int index, CharSequence source) {
        return source.subSequence(start(index), end(index)).toString();
    }

    void add(TokenKind kind, int keywordOrRole, int start, int tokenEnd) {
        if (size * 2 == cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[size * 2] = start;
        cells[size * 2 + 1] = kind.code() | keywordOrRole << KIND_BITS;
        size++;
        end = tokenEnd;
    }

    void clear() {
        size = 0;
        end = 0;
    }

    /// Says that the last token was left open by the end of the text.
    void markLastAsError() {
        cells[size * 2 - 1] = TokenKind.ERROR.code();
    }
}
