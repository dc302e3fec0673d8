package io.howdah.embedded;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The embedded PostgreSQL could not do what was asked. The message is one clear sentence for the
/// user, with what to do about it; the cause holds the details.
public final class EmbeddedServerException extends IOException {

    private static final long serialVersionUID = 1L;

    public EmbeddedServerException(String message) {
        super(message);
    }

    public EmbeddedServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
