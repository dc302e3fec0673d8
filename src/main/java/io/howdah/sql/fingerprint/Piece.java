package io.howdah.sql.fingerprint;

/// One word, constant or sign of a folded statement.
record Piece(Kind kind, String text) {

    enum Kind {
        /// A keyword, in capitals.
        WORD,
        NAME,
        CONSTANT,
        OPERATOR,
        SIGN
    }

    static final Piece CONSTANT = new Piece(Kind.CONSTANT, "?");

    /// Any number of constants.
    static final Piece CONSTANTS = new Piece(Kind.CONSTANT, "?, …");

    boolean is(String other) {
        return text.equals(other) && kind != Kind.NAME;
    }

    /// Whether a value can end here, so that a sign behind it is no part of a number.
    boolean endsValue() {
        return switch (kind) {
            case NAME, CONSTANT -> true;
            case SIGN -> text.equals(")") || text.equals("]");
            case WORD, OPERATOR -> false;
        };
    }
}
