package io.howdah.connect;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passwords: typed for this session and held in memory, or remembered in the operating system's
/// keyring. None is ever written to Howdah's files. Safe from any thread; the keyring may block
/// while it asks the user to unlock it.
public final class Secrets {

    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    private final Map<String, String> session = new ConcurrentHashMap<>();
    private final Keyring keyring;
    private final PgEnvironment environment;

    public Secrets(Keyring keyring, PgEnvironment environment) {
        this.keyring = keyring;
        this.environment = environment;
    }

    /// Where a password went.
    ///
    /// @param inKeyring whether it is there after the program ends
    /// @param reason one sentence for the user when it is not
    public record Kept(boolean inKeyring, @Nullable String reason) {}

    /// The profile's password, the first there is: typed in this session, from the keyring, from
    /// `PGPASSWORD`, from the password file.
    public Optional<String> find(String profileId, Endpoint endpoint) {
        return Optional.ofNullable(session.get(profileId))
                .or(() -> fromKeyring(profileId))
                .or(() -> environment.password(endpoint));
    }

    /// Why a password that may be in the password file was not found, in a sentence for the user.
    Optional<String> passwordFileFault() {
        return environment.passwordFileFault();
    }

    private Optional<String> fromKeyring(String profileId) {
        try {
            Optional<String> found = keyring.read(profileId);
            // Asked once: a keyring may take a while, and a pool asks for each connection.
            found.ifPresent(password -> session.put(profileId, password));
            return found;
        } catch (Keyring.UnavailableException e) {
            LOG.debug("No password of {} from the keyring", profileId, e);
            return Optional.empty();
        }
    }

    /// Holds the password until the program ends.
    public void keepForSession(String profileId, String password) {
        session.put(profileId, password);
    }

    /// Holds the password and puts it into the keyring, if one runs.
    public Kept remember(String profileId, String password) {
        session.put(profileId, password);
        try {
            keyring.write(profileId, password);
            return new Kept(true, null);
        } catch (Keyring.UnavailableException e) {
            LOG.info("The password of {} is kept for this session only", profileId, e);
            return new Kept(false, e.getMessage() + " The password is kept until Howdah ends.");
        }
    }

    /// Removes the password from memory and keyring.
    public void forget(String profileId) {
        session.remove(profileId);
        try {
            keyring.delete(profileId);
        } catch (Keyring.UnavailableException e) {
            LOG.debug("Nothing to forget about {} in the keyring", profileId, e);
        }
    }
}
