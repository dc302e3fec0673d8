package io.howdah.sql.psql;

/// A psql command that cannot be done as it is written; the message is a sentence for its author.
public final class PsqlException extends Exception {

    private static final long serialVersionUID = 1L;

    public PsqlException(String message) {
        super(message);
    }

    public PsqlException(String message, Throwable cause) {
        super(message, cause);
    }
}
