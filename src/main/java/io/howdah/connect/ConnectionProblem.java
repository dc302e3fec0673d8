package io.howdah.connect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why there is no connection, in words for the user.
///
/// @param sentence what happened
/// @param advice what to do about it
/// @param details the server's or the system's own words
/// @param sqlState the five characters of the error, where there are any
public record ConnectionProblem(
        Kind kind, String sentence, String advice, String details, @Nullable String sqlState) {

    /// What went wrong, for callers that react to it.
    public enum Kind {
        PASSWORD_MISSING,
        PASSWORD_WRONG,
        NOT_ADMITTED,
        NO_SUCH_ROLE,
        NO_SUCH_DATABASE,
        NO_PERMISSION,
        UNKNOWN_HOST,
        REFUSED,
        UNREACHABLE,
        TIMEOUT,
        TLS_REQUIRED,
        TLS_NOT_OFFERED,
        TLS_UNTRUSTED,
        TOO_MANY_CONNECTIONS,
        STARTING_UP,
        POOL_EXHAUSTED,
        NOT_POSTGRESQL,
        OTHER;

        /// Whether another password may help.
        public boolean isAboutPassword() {
            return this == PASSWORD_MISSING || this == PASSWORD_WRONG;
        }
    }

    /// With the reason why no password was found, if that is what is missing.
    ConnectionProblem withReason(Optional<String> reason) {
        return kind == Kind.PASSWORD_MISSING && reason.isPresent()
                ? new ConnectionProblem(
                        kind, sentence, reason.get() + " " + advice, details, sqlState)
                : this;
    }

    /// Sentence and advice together.
    public String message() {
        return advice.isEmpty() ? sentence : sentence + " " + advice;
    }
}
