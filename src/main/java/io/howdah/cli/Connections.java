package io.howdah.cli;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.ConnectionTest;
import io.howdah.connect.ConnectionUrl;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.Environment;
import io.howdah.connect.Holder;
import io.howdah.connect.Keyring;
import io.howdah.connect.Lease;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Pool;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.ProfileException;
import io.howdah.connect.Profiles;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import io.howdah.embedded.EmbeddedEndpoint;
import io.howdah.embedded.EmbeddedServer;
import io.howdah.embedded.Progress;
import io.howdah.store.DataFolder;
import io.howdah.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What commands need to reach a server: the store with its profiles, and pools. Open it for one
/// command and close it at its end.
final class Connections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final String PART = "cli";

    /// There from the server's first start.
    private static final String EMBEDDED_DATABASE = "postgres";

    private final Store store;
    private final Profiles profiles;
    private final Secrets secrets;
    private final EndpointSource embedded;
    private final ConnectionPools pools;
    private final InstantSource clock;

    /// @param store closed with this
    /// @param embedded closed with this
    Connections(
            Store store,
            EndpointSource embedded,
            Keyring keyring,
            PgEnvironment environment,
            InstantSource clock) {
        this.store = store;
        this.embedded = embedded;
        this.clock = clock;
        profiles = new Profiles(store);
        secrets = new Secrets(keyring, environment);
        pools = new ConnectionPools(embedded, secrets, PoolLimits.STANDARD, clock);
    }

    /// With the user's own data folder; what its owner must know about it goes to `messages`.
    static Connections ofUser(PrintWriter messages) {
        DataFolder folder = DataFolder.ofUser();
        Store store = Store.open(folder, InstantSource.system());
        store.notices().forEach(messages::println);
        return new Connections(
                store,
                new EmbeddedEndpoint(
                        EmbeddedServer.at(folder.path()), EMBEDDED_DATABASE, Progress.SILENT),
                new SystemKeyring(),
                PgEnvironment.ofProcess(),
                InstantSource.system());
    }

    Store store() {
        return store;
    }

    Profiles profiles() {
        return profiles;
    }

    Secrets secrets() {
        return secrets;
    }

    ConnectionPools pools() {
        return pools;
    }

    ConnectionTest test() {
        return new ConnectionTest(embedded, secrets, PoolLimits.STANDARD.patience(), clock);
    }

    /// The profile that the source names, or one made up for its URL.
    ///
    /// @throws ProfileException when there is no profile of the name
    Profile profile(Source source) {
        return switch (source) {
            case Source.Embedded() -> profiles.find(Profile.EMBEDDED_ID).orElse(Profile.EMBEDDED);
            case Source.NamedProfile(String name) -> named(name);
            case Source.Server(ConnectionUrl url) -> unnamed(url);
        };
    }

    Profile named(String name) {
        return profiles.named(name)
                .orElseThrow(() ->
                        new ProfileException(
                                "There is no profile named \"%s\". See howdah profile list."
                                        .formatted(name)));
    }

    private Profile unnamed(ConnectionUrl url) {
        Profile profile =
                Profile.external(url.endpoint().address(), Environment.DEVELOPMENT, url.endpoint());
        if (url.password() != null) {
            secrets.keepForSession(profile.id(), url.password());
        }
        return profile;
    }

    /// The pool of the source's database.
    Pool pool(Source source) {
        return pools.pool(profile(source));
    }

    /// A session of its own for the command, with the access that the profile asks for; the caller
    /// closes it.
    ///
    /// @param job what the server's administrator reads in `pg_stat_activity`
    Lease pin(Source source, String job) throws SQLException {
        return pool(source).pin(new Holder(PART, job));
    }

    /// A read-only autocommit connection; the caller closes it.
    Lease lease(Source source, String job) throws SQLException {
        return pool(source).lease(new Holder(PART, job));
    }

    @Override
    public void close() {
        pools.close();
        try {
            embedded.close();
        } catch (IOException e) {
            LOG.warn("The embedded server did not end as it should", e);
        }
        store.close();
    }
}
