package io.howdah.plan.find.condition;

import io.howdah.plan.find.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts an expression into tokens.
final class Tokens {

    private static final String OPERATOR_SIGNS = "+-*/<>=~!@#%^&|`?";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /// The last token is [Kind#END].
    static List<Token> of(String text) {
        var tokens = new Tokens(text);
        while (tokens.next()) {}
        tokens.tokens.add(new Token(Kind.END, "", text.length(), text.length()));
        return List.copyOf(tokens.tokens);
    }

    private boolean next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        int start = at;
        char sign = text.charAt(at);
        if (sign == '"') {
            quoted('"');
            String name = text.substring(start + 1, Math.max(start + 1, at - 1));
            add(Kind.QUOTED, name.replace("\"\"", "\""), start);
        } else if (sign == '\'' || ((sign == 'E' || sign == 'B') && isAt(at + 1, '\''))) {
            boolean escaped = sign == 'E';
            at += sign == '\'' ? 0 : 1;
            string(escaped);
            add(Kind.STRING, text.substring(start, at), start);
        } else if (Character.isDigit(sign)) {
            while (at < text.length() && isNumberPart(text.charAt(at))) {
                at++;
            }
            add(Kind.NUMBER, text.substring(start, at), start);
        } else if (sign == '$') {
            at++;
            word();
            add(Kind.PARAMETER, text.substring(start, at), start);
        } else if (isWordStart(sign)) {
            word();
            add(Kind.WORD, text.substring(start, at), start);
        } else if (OPERATOR_SIGNS.indexOf(sign) >= 0) {
            while (at < text.length() && OPERATOR_SIGNS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            add(Kind.OPERATOR, text.substring(start, at), start);
        } else {
            at += sign == ':' && isAt(at + 1, ':') ? 2 : 1;
            add(Kind.MARK, text.substring(start, at), start);
        }
        return true;
    }

    private void add(Kind kind, String value, int start) {
        tokens.add(new Token(kind, value, start, at));
    }

    private void word() {
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || text.charAt(at) == '_'
                        || text.charAt(at) == '$')) {
            at++;
        }
    }

    private void quoted(char quote) {
        at++;
        while (at < text.length()) {
            if (text.charAt(at) == quote) {
                if (!isAt(at + 1, quote)) {
                    at++;
                    return;
                }
                at++;
            }
            at++;
        }
    }

    private void string(boolean escaped) {
        at++;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (escaped && sign == '\\') {
                at++;
            } else if (sign == '\'') {
                if (!isAt(at + 1, '\'')) {
                    at++;
                    return;
                }
                at++;
            }
            at++;
        }
        at = Math.min(at, text.length());
    }

    private boolean isAt(int where, char wanted) {
        return where < text.length() && text.charAt(where) == wanted;
    }

    private static boolean isNumberPart(char sign) {
        return Character.isDigit(sign) || sign == '.' || sign == 'e';
    }

    private static boolean isWordStart(char sign) {
        return Character.isLetter(sign) || sign == '_';
    }
}
