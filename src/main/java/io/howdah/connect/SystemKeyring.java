package io.howdah.connect;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keyring of the desktop: Secret Service or KWallet on Linux, Keychain on macOS, Credential
/// Manager on Windows. Opened at first use, because that takes a while.
public final class SystemKeyring implements Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
    private static final String SERVICE = "Howdah";

    private com.github.javakeyring.@Nullable Keyring keyring;
    private @Nullable UnavailableException failure;

    @Override
    public synchronized Optional<String> read(String account) throws UnavailableException {
        try {
            return Optional.ofNullable(open().getPassword(SERVICE, account));
        } catch (PasswordAccessException e) {
            // The library does not tell a missing entry from a refusal.
            LOG.debug("No entry {} in the keyring", account, e);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void write(String account, String password) throws UnavailableException {
        try {
            open().setPassword(SERVICE, account, password);
        } catch (PasswordAccessException e) {
            throw new UnavailableException(
                    "The system's keyring did not take the password (%s)."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    @Override
    public synchronized void delete(String account) throws UnavailableException {
        try {
            open().deletePassword(SERVICE, account);
        } catch (PasswordAccessException e) {
            LOG.debug("No entry {} in the keyring", account, e);
        }
    }

    private com.github.javakeyring.Keyring open() throws UnavailableException {
        if (failure != null) {
            throw failure;
        }
        if (keyring == null) {
            try {
                keyring = com.github.javakeyring.Keyring.create();
            } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
                // Its back ends reach for D-Bus and native libraries, each with failures of its
                // own.
                failure =
                        new UnavailableException(
                                "No keyring of the operating system is running.", e);
                throw failure;
            }
        }
        return keyring;
    }
}
