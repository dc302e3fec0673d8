package io.howdah.cli;

import io.howdah.connect.Keyring;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Profile;
import io.howdah.connect.Profiles;
import io.howdah.connect.SystemKeyring;
import io.howdah.embedded.Progress;
import io.howdah.maintain.JobStore;
import io.howdah.maintain.MaintenanceRuns;
import io.howdah.maintain.PoolSource;
import io.howdah.maintain.RunHistory;
import io.howdah.store.DataFolder;
import io.howdah.store.Store;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.InstantSource;

/// What maintenance commands work on: the user's connections, and the jobs and their history.
final class LocalState implements AutoCloseable {

    private final Connections connections;
    private final JobStore jobs;
    private final RunHistory history;
    private final MaintenanceRuns runs;

    LocalState(DataFolder folder, Keyring keyring, PgEnvironment environment, InstantSource clock) {
        connections =
                Connections.at(
                        folder,
                        keyring,
                        environment,
                        Progress.SILENT,
                        new PrintWriter(Writer.nullWriter()),
                        clock);
        jobs = new JobStore(store(), clock);
        history = new RunHistory(store());
        runs =
                new MaintenanceRuns(
                        PoolSource.of(connections.profiles(), connections.pools()), history, clock);
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
        return connections.store();
    }

    Profiles profiles() {
        return connections.profiles();
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
        return connections.named(text);
    }

    @Override
    public void close() {
        connections.close();
    }
}
