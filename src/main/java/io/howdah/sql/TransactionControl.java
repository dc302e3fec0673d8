package io.howdah.sql;

/// What a statement does to the transaction around it.
public enum TransactionControl {
    NONE,
    BEGIN,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    ROLLBACK_TO_SAVEPOINT,
    /// PREPARE TRANSACTION: the session's transaction ends and waits on the server.
    PREPARE;

    static TransactionControl of(Words words) {
        return switch (words.word(0)) {
            case "begin" -> BEGIN;
            case "start" -> words.is(1, "transaction") ? BEGIN : NONE;
            case "commit", "end" -> words.is(1, "prepared") ? NONE : COMMIT;
            case "abort" -> ROLLBACK;
            case "rollback" -> rollback(words);
            case "savepoint" -> SAVEPOINT;
            case "release" -> RELEASE;
            case "prepare" -> words.is(1, "transaction") ? PREPARE : NONE;
            default -> NONE;
        };
    }

    private static TransactionControl rollback(Words words) {
        if (words.is(1, "prepared")) {
            return NONE;
        }
        return words.has("to") ? ROLLBACK_TO_SAVEPOINT : ROLLBACK;
    }
}
