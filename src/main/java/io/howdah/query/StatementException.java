package io.howdah.query;

/// A statement within [Session#atomically] failed.
public final class StatementException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ServerError error;

    StatementException(ServerError error, Throwable cause) {
        super(error.message(), cause);
        this.error = error;
    }

    /// Positions count from the start of the statement.
    public ServerError error() {
        return error;
    }
}
