package io.howdah.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the server's programs are started. PostgreSQL refuses to run as root, so root runs them without
/// root's powers; everybody else runs them as they are.
///
/// A new user namespace comes first: in it the process has no privilege, and still owns the files that
/// root owns, wherever they lie. Where namespaces are forbidden (many containers), an unprivileged
/// user of the machine runs the server, if it can reach the folder. A cluster that belongs to an
/// ordinary user is always run as that user.
///
/// @param prefix what goes before each command; empty when nothing is needed
record RunAs(List<String> prefix) {

    private static final Logger LOG = LoggerFactory.getLogger(RunAs.class);

    static final RunAs ONESELF = new RunAs(List.of());
    static final RunAs OWN_NAMESPACE = new RunAs(List.of("unshare", "-U"));

    /// Users that machines have for running servers, the most fitting first.
    private static final List<String> SERVER_USERS = List.of("postgres", "nobody", "daemon");

    RunAs {
        prefix = List.copyOf(prefix);
    }

    /// Chooses for a home that exists and is private to whoever created it. May give a home without a
    /// cluster to another user.
    ///
    /// @param namespace the way that is tried first when root is running
    /// @return empty when the machine has no unprivileged user who can reach the home
    static Optional<RunAs> choose(ServerFolder folder, RunAs namespace) throws IOException {
        Path home = folder.home();
        if (!PrivateFiles.posix(home) || !FileOwner.ofNewFilesIn(home).root()) {
            return Optional.of(ONESELF);
        }
        boolean used = Files.exists(folder.cluster());
        FileOwner owner = FileOwner.of(used ? folder.cluster() : home);
        if (!owner.root()) {
            return firstThatWorks(folder, owner);
        }
        if (namespace.worksIn(folder)) {
            return Optional.of(namespace);
        }
        return used ? Optional.empty() : giveAway(folder);
    }

    private static Optional<RunAs> giveAway(ServerFolder folder) throws IOException {
        FileOwner before = FileOwner.of(folder.home());
        for (String user : SERVER_USERS) {
            Optional<FileOwner> owner = FileOwner.named(user).filter(found -> !found.root());
            if (owner.isPresent()) {
                owner.get().take(folder.home());
                Optional<RunAs> way = firstThatWorks(folder, owner.get());
                if (way.isPresent()) {
                    LOG.info("Root may not run PostgreSQL: it runs as {}", user);
                    return way;
                }
            }
        }
        before.take(folder.home());
        return Optional.empty();
    }

    private static Optional<RunAs> firstThatWorks(ServerFolder folder, FileOwner owner)
            throws IOException {
        String uid = Integer.toString(owner.uid());
        String gid = Integer.toString(owner.gid());
        List<List<String>> ways =
                List.of(
                        List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"),
                        List.of("sudo", "-n", "-u", "#" + uid, "-g", "#" + gid));
        for (List<String> prefix : ways) {
            var way = new RunAs(prefix);
            if (way.worksIn(folder)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    /// Whether this machine knows the way, and it lets an unprivileged process write into the home.
    private boolean worksIn(ServerFolder folder) throws IOException {
        String probe = "test \"$(id -u)\" != 0 && test -w \"$0\" && test -x \"$0\"";
        return new ServerCommand(folder, this)
                .succeeds(List.of("sh", "-c", probe, folder.home().toString()));
    }
}
