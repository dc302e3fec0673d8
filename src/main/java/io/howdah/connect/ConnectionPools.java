package io.howdah.connect;

import io.howdah.connect.Lease.Held;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One pool for each profile and database in use. Close it at the program's end.
public final class ConnectionPools implements AutoCloseable {

    private record Key(String profileId, @Nullable String database) {}

    private final EndpointSource embedded;
    private final Secrets secrets;
    private final PoolLimits limits;
    private final InstantSource clock;
    private final Map<Key, Pool> pools = new HashMap<>();

    /// @param embedded asked when the embedded profile is first used
    public ConnectionPools(
            EndpointSource embedded, Secrets secrets, PoolLimits limits, InstantSource clock) {
        this.embedded = embedded;
        this.secrets = secrets;
        this.limits = limits;
        this.clock = clock;
    }

    /// The pool of the profile's own database. Connects to nothing yet.
    public Pool pool(Profile profile) {
        return pool(profile, null);
    }

    /// The pool of one database of the profile's server; null means the profile's own.
    ///
    /// A profile that was edited gets a new pool; leases of the old one go on until they are closed.
    public synchronized Pool pool(Profile profile, @Nullable String database) {
        Key key = new Key(profile.id(), database);
        Pool pool = pools.get(key);
        if (pool != null && pool.profile().equals(profile)) {
            return pool;
        }
        if (pool != null) {
            pool.retire();
        }
        String name = database == null ? profile.name() : profile.name() + "/" + database;
        Pool fresh =
                new Pool(
                        profile,
                        new PhysicalPool(name, access(profile, database), limits),
                        limits,
                        clock);
        pools.put(key, fresh);
        return fresh;
    }

    /// Who holds connections of the profile, in any of its databases.
    public synchronized List<Held> held(Profile profile) {
        List<Held> all = new ArrayList<>();
        pools.forEach((key, pool) -> {
            if (key.profileId().equals(profile.id())) {
                all.addAll(pool.held());
            }
        });
        return all;
    }

    /// Lets go of a profile that was removed, or whose server moved or restarted: later leases
    /// connect anew, present ones end when they are closed.
    public synchronized void forget(String profileId) {
        pools.entrySet()
                .removeIf(entry -> {
                    boolean found = entry.getKey().profileId().equals(profileId);
                    if (found) {
                        entry.getValue().retire();
                    }
                    return found;
                });
    }

    private PhysicalPool.AccessSource access(Profile profile, @Nullable String database) {
        return switch (profile.target()) {
            case Target.Embedded() -> new EmbeddedAccess(embedded, database);
            case Target.External(Endpoint endpoint) ->
                    new ExternalAccess(
                            profile.id(),
                            database == null ? endpoint : endpoint.withDatabase(database),
                            secrets);
        };
    }

    private record ExternalAccess(String profileId, Endpoint endpoint, Secrets secrets)
            implements PhysicalPool.AccessSource {
        @Override
        public @Nullable String password(Endpoint to) {
            return secrets.find(profileId, to).orElse(null);
        }

        @Override
        public Optional<String> whyNoPassword() {
            return secrets.passwordFileFault();
        }
    }

    private static final class EmbeddedAccess implements PhysicalPool.AccessSource {
        private final EndpointSource source;
        private final @Nullable String database;
        private volatile @Nullable String password;

        EmbeddedAccess(EndpointSource source, @Nullable String database) {
            this.source = source;
            this.database = database;
        }

        @Override
        public Endpoint endpoint() throws SQLException {
            EndpointSource.Access access = source.open();
            password = access.password();
            return database == null ? access.endpoint() : access.endpoint().withDatabase(database);
        }

        @Override
        public @Nullable String password(Endpoint endpoint) {
            return password;
        }
    }

    /// Ends every connection, whoever holds it.
    @Override
    public synchronized void close() {
        pools.values().forEach(Pool::shutDown);
        pools.clear();
    }
}
