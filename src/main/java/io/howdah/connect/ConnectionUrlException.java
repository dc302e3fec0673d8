package io.howdah.connect;

/// What was typed does not name a server; the message is one sentence for the user and never holds
/// a password.
public final class ConnectionUrlException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ConnectionUrlException(String message) {
        super(message);
    }
}
