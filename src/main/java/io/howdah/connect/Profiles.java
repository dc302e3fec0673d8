package io.howdah.connect;

import io.howdah.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The user's profiles, kept in the store. The embedded one is always the first and cannot be
/// removed. Blocks; safe from any thread.
public final class Profiles {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);

    /// A stored URL is complete.
    private static final PgEnvironment NOTHING_LEFT_OUT = PgEnvironment.empty("");

    private final Store store;

    public Profiles(Store store) {
        this.store = store;
        store.adopt(ConnectQueries.PROFILE_TABLE);
    }

    /// The embedded profile, then the others by name.
    public List<Profile> list() {
        List<Profile> stored =
                store.database().query(ConnectQueries.PROFILES, Profiles::read).stream()
                        .flatMap(Optional::stream)
                        .toList();
        List<Profile> all = new ArrayList<>();
        if (stored.stream().noneMatch(Profile::isEmbedded)) {
            all.add(Profile.EMBEDDED);
        }
        stored.stream().filter(Profile::isEmbedded).forEach(all::add);
        stored.stream().filter(profile -> !profile.isEmbedded()).forEach(all::add);
        return all;
    }

    public Optional<Profile> find(String id) {
        return list().stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /// Finds by name, whatever its case.
    public Optional<Profile> named(String name) {
        return list().stream()
                .filter(profile -> profile.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// Adds the profile or replaces the one of the same id.
    ///
    /// @throws ProfileException when another profile has the name
    public void save(Profile profile) {
        named(profile.name())
                .filter(other -> !other.id().equals(profile.id()))
                .ifPresent(other -> {
                    throw new ProfileException(
                            "There is already a profile named \"%s\". Choose another name."
                                    .formatted(other.name()));
                });
        store.database()
                .update(
                        ConnectQueries.SAVE_PROFILE,
                        profile.id(),
                        profile.name(),
                        profile.environment().name(),
                        profile.readOnly() ? 1 : 0,
                        endpoint(profile.target()));
    }

    /// @throws ProfileException for the embedded profile
    public void remove(Profile profile) {
        if (profile.isEmbedded()) {
            throw new ProfileException(
                    "The embedded server's profile cannot be removed: it comes with Howdah.");
        }
        store.database().update(ConnectQueries.REMOVE_PROFILE, profile.id());
    }

    private static @Nullable String endpoint(Target target) {
        return switch (target) {
            case Target.Embedded() -> null;
            case Target.External(Endpoint endpoint) -> endpoint.url();
        };
    }

    /// Empty for a profile that this version cannot read; it stays in the store.
    private static Optional<Profile> read(ResultSet rows) throws SQLException {
        String id = rows.getString(1);
        String url = rows.getString(5);
        try {
            return Optional.of(
                    new Profile(
                            id,
                            rows.getString(2),
                            Environment.valueOf(rows.getString(3)),
                            rows.getBoolean(4),
                            url == null
                                    ? new Target.Embedded()
                                    : new Target.External(
                                            ConnectionUrl.parse(url, NOTHING_LEFT_OUT)
                                                    .endpoint())));
        } catch (IllegalArgumentException e) {
            LOG.warn("The profile {} cannot be read", id, e);
            return Optional.empty();
        }
    }
}
