package io.howdah.sql;

/// The lexer's loop: looks at a character and finds the end of the token that starts there.
///
/// It can stop at any line end and resume from the state it returned.
final class Scanner {

    private final boolean standardConformingStrings;
    private final StatementTracker tracker = new StatementTracker();
    private final OpenToken open = new OpenToken();

    private char[] text = {};
    private int at;
    private int limit;
    private Tokens tokens = new Tokens(0);

    /// The string constant that a quote after a line end continues; its mode, 0 for none.
    private int continued;

    private boolean lineEndSeen;
    private boolean afterDot;

    Scanner(boolean standardConformingStrings) {
        this.standardConformingStrings = standardConformingStrings;
    }

    /// Adds the tokens of `source[from, to)` to `into`; `from` must be at the start of a line.
    long scan(char[] source, int from, int to, long state, Tokens into) {
        text = source;
        at = from;
        tokens = into;
        open.mode = LineState.mode(state);
        open.payload = LineState.payload(state);
        continued = LineState.continued(state);
        lineEndSeen = true;
        afterDot = LineState.isAfterDot(state);
        LineState.unpack(state, tracker);
        while (at < to) {
            if (tracker.pendingCopies > 0) {
                inlineData(to);
            } else {
                limit = to;
                sql();
            }
        }
        return LineState.pack(open.mode, open.payload, continued, afterDot)
                | LineState.pack(tracker);
    }

    /// Up to the limit, which becomes the line's end when a statement with inline data ends.
    private void sql() {
        while (at < limit) {
            boolean data = tracker.pendingCopies > 0;
            if (open.mode != LineState.NORMAL) {
                inside(at);
            } else {
                token(text[at]);
            }
            if (!data && tracker.pendingCopies > 0) {
                limit = CopyLines.lineEnd(text, at, limit);
            }
        }
    }

    /// Lines up to and including `\.`.
    private void inlineData(int to) {
        int start = at;
        int line = at;
        while (line < to && !CopyLines.isEndOfData(text, line, to)) {
            line = CopyLines.lineEnd(text, line, to);
        }
        if (line > start) {
            add(TokenKind.COPY_DATA, line);
        }
        if (line < to) {
            tracker.pendingCopies--;
            tokens.add(TokenKind.META_COMMAND, Tokens.ENDS_DATA, line, line + 2);
            at = line + 2;
            add(TokenKind.WHITESPACE, CopyLines.lineEnd(text, line, to));
        }
    }

    private void token(char c) {
        if (Chars.isSpace(c)) {
            space();
        } else if (c == '-' && next(1) == '-') {
            lineComment();
        } else if (c == '/' && next(1) == '*') {
            open.mode = LineState.BLOCK_COMMENT;
            inside(at);
        } else {
            significant(c);
        }
    }

    private void space() {
        int end = at;
        while (end < limit && Chars.isSpace(text[end])) {
            lineEndSeen |= text[end] == '\n' || text[end] == '\r';
            end++;
        }
        add(TokenKind.WHITESPACE, end);
    }

    private void lineComment() {
        int end = at;
        while (end < limit && text[end] != '\n' && text[end] != '\r') {
            end++;
        }
        add(TokenKind.LINE_COMMENT, end);
    }

    private void significant(char c) {
        int continues = c == '\'' && lineEndSeen ? continued : LineState.NORMAL;
        boolean dotBefore = afterDot;
        continued = LineState.NORMAL;
        lineEndSeen = false;
        afterDot = false;
        if (continues != LineState.NORMAL) {
            quoted(continues, 1);
        } else if (Chars.isWordStart(c)) {
            word(c, dotBefore);
        } else if (Chars.isDigit(c)) {
            number();
        } else if (Chars.isOperator(c)) {
            add(TokenKind.OPERATOR, 0, Operators.end(text, at, limit));
        } else {
            symbol(c);
        }
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> quoted(plainString(), 1);
            case '"' -> quoted(LineState.QUOTED_IDENTIFIER, 1);
            case '$' -> dollar();
            case '\\' -> backslash();
            case '.' -> dot();
            case ':' -> colon();
            case ';' -> semicolon();
            case '(' -> {
                tracker.openParenthesis();
                add(TokenKind.PUNCTUATION, at + 1);
            }
            case ')' -> {
                tracker.closeParenthesis();
                add(TokenKind.PUNCTUATION, at + 1);
            }
            case ',', '[', ']' -> add(TokenKind.PUNCTUATION, 0, at + 1);
            default -> add(TokenKind.ERROR, 0, at + 1);
        }
    }

    private int plainString() {
        return standardConformingStrings ? LineState.STRING : LineState.ESCAPE_STRING;
    }

    private void word(char first, boolean dotBefore) {
        char second = next(1);
        if (second == '\'' || second == '&') {
            int literal = LiteralPrefix.mode(first, second, next(2), plainString());
            if (literal != LineState.NORMAL) {
                quoted(literal, second == '&' ? 3 : 2);
                return;
            }
        }
        int hash = 0;
        int end = at;
        while (end < limit && Chars.isWordPart(text[end])) {
            hash = Keywords.hash(hash, text[end++]);
        }
        int keyword = dotBefore ? 0 : Keywords.find(text, at, end, hash);
        add(keyword == 0 ? TokenKind.IDENTIFIER : TokenKind.KEYWORD, keyword, end);
    }

    private void number() {
        int end = Numbers.end(text, at, limit);
        add(end < 0 ? TokenKind.ERROR : TokenKind.NUMBER, 0, end < 0 ? ~end : end);
    }

    /// `$1`, `$tag$…`, or a dollar sign that means nothing.
    private void dollar() {
        if (Chars.isDigit(next(1))) {
            int end = Numbers.parameterEnd(text, at, limit);
            add(end < 0 ? TokenKind.ERROR : TokenKind.PARAMETER, 0, end < 0 ? ~end : end);
            return;
        }
        int end = OpenToken.dollarDelimiterEnd(text, at, limit);
        if (end < 0) {
            add(TokenKind.ERROR, 0, at + 1);
        } else {
            open.openDollar(text, at, end);
            tracker.token(0);
            inside(end);
        }
    }

    private void dot() {
        if (Chars.isDigit(next(1))) {
            number();
        } else {
            boolean range = next(1) == '.';
            afterDot = !range;
            add(TokenKind.PUNCTUATION, 0, range ? at + 2 : at + 1);
        }
    }

    private void colon() {
        if (next(1) == ':' || next(1) == '=') {
            add(TokenKind.OPERATOR, 0, at + 2);
            return;
        }
        int end = Variables.end(text, at, limit);
        add(end < 0 ? TokenKind.PUNCTUATION : TokenKind.VARIABLE, 0, end < 0 ? at + 1 : end);
    }

    private void semicolon() {
        int role = tracker.semicolonEnds() ? Tokens.ENDS_STATEMENT : 0;
        tracker.semicolon();
        tokens.add(TokenKind.PUNCTUATION, role, at, ++at);
    }

    private void backslash() {
        switch (next(1)) {
            case ';' -> {
                tracker.joint();
                tokens.add(TokenKind.PUNCTUATION, Tokens.JOINS, at, at += 2);
            }
            case ':' -> add(TokenKind.PUNCTUATION, 0, at + 2);
            // Only ends the arguments of the command before it.
            case '\\' -> add(TokenKind.WHITESPACE, at + 2);
            default -> metaCommand();
        }
    }

    private void metaCommand() {
        String name = MetaCommands.name(text, at, limit);
        int end = MetaCommands.end(text, at, limit);
        int role = 0;
        if (MetaCommands.sends(name)) {
            role = Tokens.ENDS_STATEMENT;
            tracker.finish();
        } else if (MetaCommands.discards(name)) {
            role = Tokens.DISCARDS_STATEMENT;
            tracker.discard();
        } else if (MetaCommands.readsInlineData(name, new String(text, at, end - at))) {
            tracker.expectInlineData();
        }
        tokens.add(TokenKind.META_COMMAND, role, at, end);
        at = end;
    }

    private void quoted(int mode, int prefix) {
        open.mode = mode;
        tracker.token(0);
        inside(at + prefix);
    }

    /// Goes on to the end of the open token, or to the limit.
    private void inside(int from) {
        int end = open.close(text, from, limit);
        TokenKind kind = open.kind();
        if (end >= 0) {
            continued = open.mode <= LineState.BIT_STRING ? open.mode : LineState.NORMAL;
            lineEndSeen = false;
            open.mode = LineState.NORMAL;
            open.payload = 0;
        }
        add(kind, end < 0 ? limit : end);
    }

    /// The character `distance` ahead, NUL past the limit.
    private char next(int distance) {
        return at + distance < limit ? text[at + distance] : 0;
    }

    /// A token of the statement.
    private void add(TokenKind kind, int keyword, int end) {
        tracker.token(keyword);
        tokens.add(kind, keyword, at, end);
        at = end;
    }

    /// A token of which the statement's tracker need not know, or knows already.
    private void add(TokenKind kind, int end) {
        if (end > at) {
            tokens.add(kind, 0, at, end);
            at = end;
        }
    }
}
