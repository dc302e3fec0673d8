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
import io.howdah.embedded.EmbeddedServerException;
import io.howdah.embedded.Progress;
import io.howdah.embedded.ScratchDatabase;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.embedded.bazaar.SampleEndpoint;
import io.howdah.store.DataFolder;
import io.howdah.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What commands need to reach a server: the store with its profiles, and pools. Open it for one
/// command and close it at its end.
final class Connections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final String PART = "cli";
    private static final String COULD_NOT_CONNECT = "08001";

    private final Store store;
    private final Profiles profiles;
    private final Secrets secrets;
    private final EndpointSource embedded;
    private final ConnectionPools pools;
    private final InstantSource clock;
    private final LoadedScripts scripts;

    /// @param store closed with this
    /// @param embedded closed with this
    /// @param scratches where scripts are loaded that are named as a source
    Connections(
            Store store,
            EndpointSource embedded,
            LoadedScripts.Scratches scratches,
            Keyring keyring,
            PgEnvironment environment,
            InstantSource clock) {
        this.store = store;
        this.embedded = embedded;
        this.clock = clock;
        profiles = new Profiles(store);
        secrets = new Secrets(keyring, environment);
        pools = new ConnectionPools(embedded, secrets, PoolLimits.STANDARD, clock);
        scripts = new LoadedScripts(scratches, pools, secrets);
    }

    /// With everything in one data folder, the embedded server too.
    ///
    /// @param progress of the embedded server's start and of building its sample database
    /// @param messages what must be known
    static Connections at(
            DataFolder folder,
            Keyring keyring,
            PgEnvironment environment,
            Progress progress,
            PrintWriter messages,
            InstantSource clock) {
        var server =
                new EmbeddedEndpoint(
                        EmbeddedServer.at(folder.path()), SampleDatabase.NAME, progress);
        return new Connections(
                Store.open(folder, clock),
                new AnnouncedSample(new SampleEndpoint(server), progress),
                new LoadedScripts.Scratches(() -> scratch(server), messages),
                keyring,
                environment,
                clock);
    }

    /// Of the user who runs the command; what must be known meanwhile goes to `messages`.
    static Connections ofUser(PrintWriter messages) {
        Connections connections =
                at(
                        DataFolder.ofUser(),
                        new SystemKeyring(),
                        PgEnvironment.ofProcess(),
                        new SpokenProgress(messages, InstantSource.system()),
                        messages,
                        InstantSource.system());
        connections.store.notices().forEach(messages::println);
        return connections;
    }

    private static ScratchDatabase scratch(EmbeddedEndpoint server) throws SQLException {
        try {
            return server.server().scratch();
        } catch (EmbeddedServerException e) {
            throw new SQLException(e.getMessage(), COULD_NOT_CONNECT, e);
        }
    }

    /// Builds the sample database when it is first asked for, and says so.
    private record AnnouncedSample(SampleEndpoint sample, Progress progress)
            implements EndpointSource {
        @Override
        public Access open() throws SQLException {
            try {
                sample.prepare(progress);
            } catch (EmbeddedServerException e) {
                throw new SQLException(e.getMessage(), COULD_NOT_CONNECT, e);
            }
            return sample.open();
        }

        @Override
        public void close() throws IOException {
            sample.close();
        }
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

    /// The profile that the source names, or one made up for its URL or its script, which is loaded.
    ///
    /// @throws ProfileException when there is no profile of the name
    /// @throws LoadedScripts.NotLoadedException when the script cannot be read, or fails
    Profile profile(Source source) {
        return switch (source) {
            case Source.Embedded() -> embeddedProfile();
            case Source.NamedProfile(String name) -> byName(name);
            case Source.Server(ConnectionUrl url) -> unnamed(url);
            case Source.Script(Path path) -> scripts.profile(path);
        };
    }

    /// The profile that `NAME`, `profile:NAME` or `embedded:` means.
    ///
    /// @throws ProfileException when there is none, naming those that there are
    Profile named(String text) {
        if (text.equals(Source.EMBEDDED_NAME)) {
            return embeddedProfile();
        }
        return byName(
                text.startsWith(Source.PROFILE_PREFIX)
                        ? text.substring(Source.PROFILE_PREFIX.length())
                        : text);
    }

    private Profile byName(String name) {
        return profiles.named(name).orElseThrow(() -> new ProfileException(noSuchProfile(name)));
    }

    private Profile embeddedProfile() {
        return profiles.find(Profile.EMBEDDED_ID).orElse(Profile.EMBEDDED);
    }

    private String noSuchProfile(String name) {
        String names =
                profiles.list().stream().map(Profile::name).collect(Collectors.joining(", "));
        return "There is no profile named \"%s\". There are: %s.".formatted(name, names);
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
        scripts.close();
        try {
            embedded.close();
        } catch (IOException e) {
            LOG.warn("The embedded server did not end as it should", e);
        }
        store.close();
    }
}
