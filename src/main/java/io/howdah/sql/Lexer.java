package io.howdah.sql;

/// Cuts SQL text into tokens by PostgreSQL's lexical rules (manual, section 4.1) and psql's own.
///
/// A script is cut in one go with [#lex], or line by line with [LineLexer], with the same result: a
/// token that crosses a line end is cut there in the second case. Not safe for use by several threads.
public final class Lexer {

    static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Scanner scanner;

    /// `standardConformingStrings` is the server's parameter of that name: when on, which is usual and
    /// from PostgreSQL 19 the only choice, a backslash in a plain string stands for itself.
    public Lexer(boolean standardConformingStrings) {
        scanner = new Scanner(standardConformingStrings);
    }

    /// All tokens of a script. A token that the end of the text leaves open has kind
    /// [TokenKind#ERROR]. A byte order mark at the start counts as white space.
    public Tokens lex(String script) {
        char[] text = script.toCharArray();
        Tokens tokens = new Tokens(text.length / 4);
        int start = text.length > 0 && text[0] == BYTE_ORDER_MARK ? 1 : 0;
        if (start == 1) {
            tokens.add(TokenKind.WHITESPACE, 0, 0, 1);
        }
        long end = scanner.scan(text, start, text.length, LineState.START, tokens);
        if (LineState.mode(end) != LineState.NORMAL) {
            tokens.markLastAsError();
        }
        return tokens;
    }

    /// Adds the tokens of `text[0, length)`, lines that start in `state`, and returns the state at
    /// their end.
    long lex(char[] text, int length, long state, Tokens into) {
        return scanner.scan(text, 0, length, state, into);
    }
}
