package io.howdah.schema.diagram;

/// How many rows of the table at one end of a relationship belong to a row at the other end; what
/// a crow's foot draws.
public enum Multiplicity {
    ZERO_OR_ONE("zero or one"),
    ONE("exactly one"),
    ZERO_OR_MANY("zero or more");

    private final String words;

    Multiplicity(String words) {
        this.words = words;
    }

    /// For people and screen readers.
    public String words() {
        return words;
    }
}
