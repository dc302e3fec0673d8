package io.howdah.plan.find.condition;

/// Reads the name of a type after `::`, such as `timestamp(3) with time zone` or `"My Type"[]`.
final class TypeName {

    private final TokenStream tokens;

    TypeName(TokenStream tokens) {
        this.tokens = tokens;
    }

    String read() throws NotUnderstood {
        int from = tokens.peek().start();
        if (!tokens.peek().isName()) {
            throw new NotUnderstood();
        }
        Token first = tokens.next();
        while (tokens.take(".")) {
            tokens.next();
        }
        if (first.isWord("character") || first.isWord("bit")) {
            tokens.takeWord("varying");
        } else if (first.isWord("double")) {
            tokens.takeWord("precision");
        }
        size();
        if (first.isWord("timestamp") || first.isWord("time")) {
            if (tokens.takeWord("with") || tokens.takeWord("without")) {
                tokens.expectWord("time");
                tokens.expectWord("zone");
            }
        }
        while (tokens.take("[")) {
            tokens.expect("]");
        }
        return tokens.source(from);
    }

    /// `(10,2)`.
    private void size() throws NotUnderstood {
        if (tokens.take("(")) {
            do {
                tokens.next();
            } while (tokens.take(","));
            tokens.expect(")");
        }
    }
}
