package io.howdah.connect;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A key of our own that the operating system's keyring keeps: made at first use, the same ever after. Safe
/// from any thread; the keyring may block while it asks the user to unlock it.
public final class KeyringKey {

    private static final Logger LOG = LoggerFactory.getLogger(KeyringKey.class);

    private final Keyring keyring;
    private final String account;
    private final int length;
    private byte @Nullable [] known;

    /// @param account its name in the keyring
    /// @param length in bytes
    public KeyringKey(Keyring keyring, String account, int length) {
        this.keyring = keyring;
        this.account = account;
        this.length = length;
    }

    /// Empty when no keyring runs or it refuses.
    public synchronized Optional<byte[]> find() {
        if (known == null) {
            try {
                if (read().isEmpty()) {
                    keyring.write(account, Base64.getEncoder().encodeToString(fresh()));
                }
                // Another Howdah may have written its own meanwhile: what is there now counts.
                known = read().orElse(null);
            } catch (Keyring.UnavailableException e) {
                LOG.info("No key of {} from the keyring", account, e);
            }
        }
        return Optional.ofNullable(known).map(byte[]::clone);
    }

    private Optional<byte[]> read() throws Keyring.UnavailableException {
        return keyring.read(account).flatMap(this::decoded);
    }

    private Optional<byte[]> decoded(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            return key.length == length ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            LOG.warn("The entry {} of the keyring is no key; it is replaced", account, e);
            return Optional.empty();
        }
    }

    private byte[] fresh() {
        byte[] key = new byte[length];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
