package io.howdah.connect;

import java.util.Optional;

/// Where the operating system keeps passwords for its user.
public interface Keyring {

    /// @throws UnavailableException when no keyring runs or it refuses
    Optional<String> read(String account) throws UnavailableException;

    void write(String account, String password) throws UnavailableException;

    /// Removes the entry, if there is one.
    void delete(String account) throws UnavailableException;

    /// There is no keyring, or it is locked; the message is one sentence for the user.
    final class UnavailableException extends Exception {

        private static final long serialVersionUID = 1L;

        public UnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
