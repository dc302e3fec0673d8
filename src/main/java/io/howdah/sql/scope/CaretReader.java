package io.howdah.sql.scope;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.scope.CaretStatement.Quote;
import io.howdah.sql.scope.Word.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text at the caret, so that what is open before it cannot swallow what stands behind it.
final class CaretReader {

    private static final Pattern TAG = Pattern.compile("\\$[^$\\s]*\\$");
    private static final Pattern REST_OF_STRING = Pattern.compile("[\\w .-]*'");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    private final String text;
    private final int caret;
    private final int shift;
    private final boolean inBody;

    CaretReader(String text, int caret) {
        this(text, caret, 0, false);
    }

    private CaretReader(String text, int caret, int shift, boolean inBody) {
        this.text = text;
        this.caret = caret;
        this.shift = shift;
        this.inBody = inBody;
    }

    CaretStatement read() {
        String head = text.substring(0, caret);
        Tokens tokens = new Lexer(true).lex(head);
        int last = tokens.size() - 1;
        if (last < 0 || tokens.kind(last) == TokenKind.WHITESPACE) {
            return statement(head, tokens, tokens.size(), caret, caret, Quote.NONE);
        }
        int start = tokens.start(last);
        String typed = head.substring(start);
        return switch (tokens.kind(last)) {
            case KEYWORD, IDENTIFIER ->
                    statement(head, tokens, last, start, restOfName(caret), Quote.NONE);
            case QUOTED_IDENTIFIER -> statement(head, tokens, last, start, caret, Quote.NAME);
            case OPERATOR, PUNCTUATION ->
                    statement(head, tokens, tokens.size(), caret, restOfName(caret), Quote.NONE);
            case ERROR -> open(head, tokens, last, start, typed);
            case DOLLAR_STRING, STRING, ESCAPE_STRING, UNICODE_STRING, BIT_STRING, NUMBER ->
                    CaretStatement.sealed(shift + caret);
            case PARAMETER, VARIABLE, META_COMMAND, COPY_DATA, LINE_COMMENT, BLOCK_COMMENT ->
                    CaretStatement.sealed(shift + caret);
            case WHITESPACE -> throw new IllegalStateException("Handled above");
        };
    }

    private CaretStatement open(String head, Tokens tokens, int last, int start, String typed) {
        Matcher tag = TAG.matcher(typed);
        if (tag.lookingAt()) {
            return body(start + tag.end(), tag.group());
        }
        if (typed.startsWith("\"")) {
            return statement(head, tokens, last, start, restOfQuoted(), Quote.NAME);
        }
        if (typed.startsWith("'")) {
            return statement(head, tokens, last, start, restOfString(), Quote.STRING);
        }
        return CaretStatement.sealed(shift + caret);
    }

    /// The statement inside of a function's body.
    private CaretStatement body(int start, String tag) {
        int close = text.indexOf(tag, caret);
        String body = text.substring(start, close < 0 ? text.length() : close);
        return new CaretReader(body, caret - start, shift + start, true).read();
    }

    private int restOfName(int from) {
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private int restOfQuoted() {
        int end = restOfName(caret);
        return end < text.length() && text.charAt(end) == '"' ? end + 1 : end;
    }

    private int restOfString() {
        Matcher rest = REST_OF_STRING.matcher(text).region(caret, text.length());
        return rest.lookingAt() ? rest.end() : caret;
    }

    private CaretStatement statement(
            String head, Tokens before, int count, int start, int end, Quote quote) {
        List<Word> words = words(head, before, count, 0);
        int caretIndex = words.size();
        String typed = head.substring(start);
        String bare = quote == Quote.NONE ? typed : unquoted(typed, quote);
        words.add(Word.hole(bare, shift + start, shift + end, quote == Quote.STRING));
        String tail = text.substring(end);
        Tokens after = new Lexer(true).lex(tail);
        words.addAll(words(tail, after, after.size(), end));
        var cut = new StatementCut(words, caretIndex, inBody);
        return new CaretStatement(
                new Words(cut.words(), cut.caret()),
                quote,
                shift + start,
                shift + caret,
                shift + end,
                bare,
                inBody);
    }

    private static String unquoted(String typed, Quote quote) {
        String mark = quote == Quote.NAME ? "\"" : "'";
        boolean closed = typed.length() > 1 && typed.endsWith(mark);
        String inside = typed.substring(1, typed.length() - (closed ? 1 : 0));
        return quote == Quote.NAME
                ? Quoting.unquoted('"' + inside + '"')
                : inside.replace("''", "'");
    }

    /// The words among the first tokens.
    private List<Word> words(String source, Tokens tokens, int count, int from) {
        List<Word> words = new ArrayList<>();
        Gap gap = Gap.NONE;
        for (int i = 0; i < count; i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.META_COMMAND || kind == TokenKind.COPY_DATA) {
                gap = Gap.BLANK_LINE;
            } else if (kind.isBlank()) {
                gap = wider(gap, kind, tokens.text(i, source));
            } else {
                words.add(Word.of(tokens, i, source, shift + from, gap));
                gap = Gap.NONE;
            }
        }
        return words;
    }

    private static Gap wider(Gap gap, TokenKind kind, String text) {
        Gap here = Gap.SPACE;
        if (kind == TokenKind.WHITESPACE && BLANK_LINE.matcher(text).find()) {
            here = Gap.BLANK_LINE;
        } else if (text.indexOf('\n') >= 0) {
            // Behind a comment that ends a line, an empty line begins with the next line end.
            here = gap == Gap.LINE_END ? Gap.BLANK_LINE : Gap.LINE_END;
        }
        return here.compareTo(gap) > 0 ? here : gap;
    }
}
