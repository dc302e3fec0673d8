package io.howdah.embedded;

import io.howdah.embedded.RunningServer.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The PostgreSQL that comes with Howdah, in one data folder.
///
/// The first start unpacks the binaries and creates the cluster; every start makes sure that the
/// server runs, and attaches to one that another Howdah, or one that was killed, has started. The last
/// one to leave stops it, see [RunningServer#close].
///
/// Safe to use from several threads and processes at once.
public final class EmbeddedServer {

    private static final String HOST = "127.0.0.1";

    private final Path dataFolder;
    private final Binaries binaries;
    private final RootRules rootRules;

    private EmbeddedServer(Path dataFolder, Binaries binaries, RootRules rootRules) {
        this.dataFolder = dataFolder;
        this.binaries = binaries;
        this.rootRules = rootRules;
    }

    /// The server that keeps its files in the folder `postgres` below the data folder, which is
    /// created when it is missing.
    public static EmbeddedServer at(Path dataFolder) {
        return at(dataFolder, Binaries.bundled(), RootRules.USUAL);
    }

    static EmbeddedServer at(Path dataFolder, Binaries binaries, RootRules rootRules) {
        return new EmbeddedServer(dataFolder, binaries, rootRules);
    }

    /// Starts the server or attaches to the running one; returns when it accepts connections. Takes
    /// seconds the first time, less than one later.
    ///
    /// @throws EmbeddedServerException with a sentence for the user: no right to write, no room on the
    ///     disk, a cluster of another major version, no binaries for this machine, no way to run
    ///     without root's privileges, or what the server itself says
    public RunningServer start(Progress progress) throws EmbeddedServerException {
        try {
            Premises premises = Premises.open(dataFolder, rootRules);
            try (TransitionLock _ = TransitionLock.take(premises.folder())) {
                return startLocked(premises, progress);
            }
        } catch (EmbeddedServerException e) {
            throw e;
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "The embedded PostgreSQL in "
                            + dataFolder
                            + " could not be started: "
                            + e.getMessage(),
                    e);
        }
    }

    private RunningServer startLocked(Premises premises, Progress progress) throws IOException {
        ServerFolder folder = premises.folder();
        RunAs runAs = premises.runAs();
        boolean others = UserRegistration.anyIn(folder);
        Path unpacked = binaries.unpackInto(folder, progress);
        String password = new Cluster(folder, binaries, runAs).prepare(unpacked, progress);
        var postmaster = new Postmaster(folder, runAs, unpacked, binaries.platform());
        UserRegistration registration = UserRegistration.enter(folder);
        try {
            progress.report(0.9, "Starting PostgreSQL");
            Optional<Access> running = new RunningProbe(folder, password).find();
            if (running.isEmpty() && !others) {
                binaries.deleteOthers(folder);
            }
            Access access =
                    running.isPresent()
                            ? running.get()
                            : new Access(HOST, postmaster.start(), Cluster.SUPERUSER, password);
            ScratchSweep.sweep(access);
            progress.report(1, "PostgreSQL is running");
            return new RunningServer(access, folder, postmaster, registration);
        } catch (IOException | RuntimeException e) {
            registration.leave();
            throw e;
        }
    }
}
