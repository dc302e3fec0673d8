package io.howdah.query.rows;

/// How a condition compares a value with its operand.
public enum Operator {
    CONTAINS("contains"),
    CONTAINS_NOT("does not contain"),
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    STARTS_WITH("starts with"),
    MATCHES("matches"),
    IS_NULL("is NULL"),
    IS_NOT_NULL("is not NULL");

    private final String words;

    Operator(String words) {
        this.words = words;
    }

    /// As people read it between column and operand.
    public String words() {
        return words;
    }

    public boolean hasOperand() {
        return this != IS_NULL && this != IS_NOT_NULL;
    }

    /// Whether the operand is a value of the column's own type, and not a piece of text.
    public boolean isComparison() {
        return switch (this) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
    }

    /// Whether a value that compares like this with the operand fulfils the condition.
    boolean accepts(int compared) {
        return switch (this) {
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
            case LESS -> compared < 0;
            case LESS_OR_EQUAL -> compared <= 0;
            case GREATER -> compared > 0;
            case GREATER_OR_EQUAL -> compared >= 0;
            default -> throw new IllegalStateException(this + " compares nothing");
        };
    }
}
