package io.howdah.query;

/// What is known of a statement that did not run to its end.
public enum Fate {
    /// The server refused it before it did anything.
    NOT_RUN("Nothing was run."),
    UNDONE("The server stopped it and undid what it had done."),
    TRANSACTION_FAILED("The open transaction has failed: roll it back, or go back to a savepoint."),
    /// Statements that commit by themselves on the way: procedures, VACUUM, CREATE INDEX CONCURRENTLY.
    PARTLY_DONE("It was stopped; what it had committed on the way stays."),
    /// All of it had been done; only rows were not fetched.
    DONE("It had finished; only the remaining rows were not fetched."),
    READ_PARTLY("Reading was stopped; the rows that had come are kept."),
    LOST_UNDONE("The connection was lost; the server undoes the open transaction when it notices."),
    LOST_UNKNOWN("The connection was lost; whether the statement took effect is unknown.");

    private final String sentence;

    Fate(String sentence) {
        this.sentence = sentence;
    }

    /// For the person who ran it.
    public String sentence() {
        return sentence;
    }

    /// Whether the session ended with it: settings and temporary tables are gone.
    public boolean isSessionLost() {
        return this == LOST_UNDONE || this == LOST_UNKNOWN;
    }
}
