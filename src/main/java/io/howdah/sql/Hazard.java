package io.howdah.sql;

/// Why a statement deserves a question before it runs.
public enum Hazard {
    UPDATE_WITHOUT_WHERE("UPDATE without WHERE changes every row."),
    DELETE_WITHOUT_WHERE("DELETE without WHERE removes every row."),
    TRUNCATE("TRUNCATE removes every row."),
    DROP("DROP removes an object and what it holds."),
    DROP_COLUMN("DROP COLUMN removes the column's values.");

    private final String sentence;

    Hazard(String sentence) {
        this.sentence = sentence;
    }

    /// One sentence for the person who is about to run it.
    public String sentence() {
        return sentence;
    }
}
