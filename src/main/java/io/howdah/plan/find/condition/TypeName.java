package io.howdah.plan.find.condition;

/// Reads the name of a type after `::`, such as `timestamp(3) with time zone` or `"My Type"[]`.
final class TypeName {

    private final Parser parser;

    TypeName(Parser parser) {
        this.parser = parser;
    }

    String read() throws NotUnderstood {
        int from = parser.peek().start();
        if (!parser.peek().isName()) {
            throw new NotUnderstood();
        }
        Token first = parser.next();
        while (parser.take(".")) {
            parser.next();
        }
        if (first.isWord("character") || first.isWord("bit")) {
            parser.takeWord("varying");
        } else if (first.isWord("double")) {
            parser.takeWord("precision");
        }
        size();
        if (first.isWord("timestamp") || first.isWord("time")) {
            if (parser.takeWord("with") || parser.takeWord("without")) {
                parser.expectWord("time");
                parser.expectWord("zone");
            }
        }
        while (parser.take("[")) {
            parser.expect("]");
        }
        return parser.source(from);
    }

    /// `(10,2)`.
    private void size() throws NotUnderstood {
        if (parser.take("(")) {
            do {
                parser.next();
            } while (parser.take(","));
            parser.expect(")");
        }
    }
}
