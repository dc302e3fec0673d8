package io.howdah.cli;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Keyring;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Profiles;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import io.howdah.embedded.EmbeddedEndpoint;
import io.howdah.embedded.EmbeddedServer;
import io.howdah.embedded.EmbeddedServerException;
import io.howdah.embedded.Progress;
import io.howdah.maintain.JobException;
import io.howdah.maintain.JobStore;
import io.howdah.maintain.MaintenanceRuns;
import io.howdah.maintain.PoolSource;
import io.howdah.maintain.RunHistory;
import io.howdah.store.DataFolder;
import io.howdah.store.Store;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What commands share with the window: the user's store, profiles, connections and jobs. Servers
/// are connected to, and the embedded one started, when they are first used.
final class LocalState implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalState.class);
    private static final String EMBEDDED_DATABASE = "postgres";

    private final Store store;
    private final Profiles profiles;
    private final EmbeddedEndpoint embedded;
    private final ConnectionPools pools;
    private final JobStore jobs;
    private final RunHistory history;
    private final MaintenanceRuns runs;

    LocalState(DataFolder folder, Keyring keyring, PgEnvironment environment, InstantSource clock) {
        store = Store.open(folder, clock);
        profiles = new Profiles(store);
        embedded =
                new EmbeddedEndpoint(
                        EmbeddedServer.at(folder.path()), EMBEDDED_DATABASE, Progress.SILENT);
        pools =
                new ConnectionPools(
                        embedded, new Secrets(keyring, environment), PoolLimits.STANDARD, clock);
        jobs = new JobStore(store, clock);
        history = new RunHistory(store);
        runs = new MaintenanceRuns(PoolSource.of(profiles, pools), history, clock);
    }

    /// The state of the user who runs the command.
    static LocalState ofUser() {
        return new LocalState(
                DataFolder.ofUser(),
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

    JobStore jobs() {
        return jobs;
    }

    RunHistory history() {
        return history;
    }

    MaintenanceRuns runs() {
        return runs;
    }

    /// Finds `NAME`, `profile:NAME` or `embedded:`.
    Profile profile(String text) {
        String name = text.startsWith("profile:") ? text.substring("profile:".length()) : text;
        if (name.toLowerCase(Locale.ROOT).equals("embedded:")) {
            return profiles.find(Profile.EMBEDDED_ID).orElse(Profile.EMBEDDED);
        }
        return profiles.named(name)
                .orElseThrow(() ->
                        new JobException(
                                "There is no profile named \"%s\". There are: %s."
                                        .formatted(
                                                name,
                                                profiles.list().stream()
                                                        .map(Profile::name)
                                                        .collect(Collectors.joining(", ")))));
    }

    @Override
    public void close() {
        pools.close();
        try {
            embedded.close();
        } catch (EmbeddedServerException e) {
            LOG.warn("The embedded server could not be left", e);
        }
        store.close();
    }
}
