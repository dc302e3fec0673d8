package io.howdah.sql;

/// What a token is, fine enough to colour it and to split a script.
public enum TokenKind {
    WHITESPACE,
    /// From `--` to the end of the line.
    LINE_COMMENT,
    /// From `/*` to its `*/`; they nest.
    BLOCK_COMMENT,
    /// A word of [Keywords], not after a dot.
    KEYWORD,
    IDENTIFIER,
    /// `"name"` and `U&"name"`.
    QUOTED_IDENTIFIER,
    /// `'text'` and `N'text'`.
    STRING,
    /// `E'text'`, in which a backslash escapes.
    ESCAPE_STRING,
    /// `U&'text'`.
    UNICODE_STRING,
    /// `B'01'` and `X'1F'`.
    BIT_STRING,
    /// `$$text$$` and `$tag$text$tag$`.
    DOLLAR_STRING,
    NUMBER,
    OPERATOR,
    /// `$1`.
    PARAMETER,
    /// A psql variable: `:name`, `:'name'`, `:"name"`, `:{?name}`.
    VARIABLE,
    /// A psql command with its arguments, and the `\.` that ends inline data.
    META_COMMAND,
    /// Lines between `COPY … FROM STDIN;` and `\.`.
    COPY_DATA,
    /// Comma, parentheses, brackets, dots, colon, semicolon, and psql's `\;`.
    PUNCTUATION,
    /// What no rule accepts, a number with letters behind it, and whatever the text leaves open.
    ERROR;

    private static final TokenKind[] VALUES = values();

    static TokenKind of(int code) {
        return VALUES[code];
    }

    /// The kind's number while the program runs; never stored anywhere else.
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return ordinal();
    }

    /// Whether the server's parser never sees it.
    public boolean isBlank() {
        return this == WHITESPACE || this == LINE_COMMENT || this == BLOCK_COMMENT;
    }

    /// Whether it is a constant written between quotes of any kind.
    public boolean isString() {
        return switch (this) {
            case STRING, ESCAPE_STRING, UNICODE_STRING, BIT_STRING, DOLLAR_STRING -> true;
            default -> false;
        };
    }
}
