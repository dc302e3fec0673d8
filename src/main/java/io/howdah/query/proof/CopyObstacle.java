package io.howdah.query.proof;

/// Why a table cannot be copied for a proof. The names are those that [ProofQueries#COPYABLE] answers
/// with.
enum CopyObstacle {
    MISSING("%s is not found"),
    PARTITIONED("%s is partitioned, and a copy would be one table with other plans"),
    NO_TABLE("%s is no plain table"),
    TEMPORARY("%s is a temporary table, which only its own session sees"),
    POLICIES("%s has row policies, which a copy would not keep"),
    UNREADABLE("this user may not read all of %s (GRANT SELECT would let it)"),
    NO_SCHEMA("this user may not create a schema (GRANT CREATE ON DATABASE would let it)"),
    TAKEN(
            "there is a schema "
                    + ScratchCopy.SCHEMA
                    + " already; drop it, or wait for the proof that made it"),
    TOO_LARGE("%s takes %s, and more than %s is too much to read and write beside a server's work"),
    OLD_SERVER("the server is older than PostgreSQL 12"),
    CHANGES_DATA("the statement changes data, which a copy would not keep"),
    EXTENSION("the index needs an extension that is to be created first: %s"),
    UNCLEAR("the statement does not name its table in a way that can be moved to the copy");

    private final String form;

    CopyObstacle(String form) {
        this.form = form;
    }

    /// The part of a sentence that gives the reason.
    String words(Object... details) {
        return form.formatted(details);
    }
}
