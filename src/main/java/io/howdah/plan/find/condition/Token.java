package io.howdah.plan.find.condition;

/// A piece of an expression.
///
/// @param text names without their quotes, everything else as it was written
/// @param end offset after it in the source
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        /// A name or key word without quotes.
        WORD,
        /// A name in quotes.
        QUOTED,
        STRING,
        NUMBER,
        PARAMETER,
        OPERATOR,
        /// One of `( ) [ ] , . ::`.
        MARK,
        END
    }

    boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
