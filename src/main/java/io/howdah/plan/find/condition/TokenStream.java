package io.howdah.plan.find.condition;

import io.howdah.plan.find.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// The tokens of an expression, taken one after the other.
final class TokenStream {

    private final String text;
    private final List<Token> tokens;
    private int at;

    TokenStream(String text) {
        this.text = text;
        tokens = Tokens.of(text);
    }

    /// Where it stands, for [#back].
    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    /// Names with dots between them; a star may be the last.
    List<String> qualifiedName() throws NotUnderstood {
        var names = new ArrayList<String>();
        do {
            if (!peek().isName() && !isStar()) {
                throw new NotUnderstood();
            }
            names.add(next().text());
        } while (take("."));
        return names;
    }

    /// Takes what is in parentheses or brackets, and these.
    void skipGroup() throws NotUnderstood {
        int open = 0;
        do {
            Token token = next();
            if (token.kind() == Kind.END) {
                throw new NotUnderstood();
            }
            if (token.is("(") || token.is("[")) {
                open++;
            } else if (token.is(")") || token.is("]")) {
                open--;
            }
        } while (open > 0);
    }

    boolean isStar() {
        return peek().kind() == Kind.OPERATOR && peek().text().equals("*");
    }

    Token peek() {
        return tokens.get(at);
    }

    /// The token behind the next one.
    Token second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean take(String mark) {
        boolean there = peek().is(mark);
        at += there ? 1 : 0;
        return there;
    }

    boolean takeWord(String word) {
        boolean there = peek().isWord(word);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String mark) throws NotUnderstood {
        if (!take(mark)) {
            throw new NotUnderstood();
        }
    }

    void expectWord(String word) throws NotUnderstood {
        if (!takeWord(word)) {
            throw new NotUnderstood();
        }
    }

    /// The text from `from` to the end of the last token taken.
    String source(int from) {
        return text.substring(from, tokens.get(at - 1).end());
    }
}
