package io.howdah.query.proof;

/// How a remedy is tried.
public enum ProofMethod {
    /// The planner is told of an index that does not exist (the extension HypoPG): takes no lock and no
    /// time, but nothing can be run with it.
    HYPOTHETICAL_INDEX("with a hypothetical index; nothing was built"),
    /// The index is really built, in a transaction that is rolled back.
    BUILT_INDEX("with the index really built in a transaction that was rolled back"),
    /// The index is built on a copy of the table in the same database, in a transaction that is rolled
    /// back: nobody else waits.
    SCRATCH_COPY("with the index built on a scratch copy of the table that was rolled back"),
    /// SET LOCAL.
    SETTING("with the setting changed for one transaction"),
    /// ANALYZE, SET STATISTICS or CREATE STATISTICS in a transaction that is rolled back.
    STATISTICS("with fresh statistics in a transaction that was rolled back"),
    /// Another text for the same question.
    REWRITE("with the query written differently"),
    /// VACUUM, which no transaction can undo: it changes no rows, and what it does stays.
    UPKEEP("with the upkeep really done; it stays done");

    private final String words;

    ProofMethod(String words) {
        this.words = words;
    }

    /// How the second plan was made, to follow "planned".
    public String words() {
        return words;
    }
}
