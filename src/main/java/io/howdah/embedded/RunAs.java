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
/// @param owner who must own the server's files, when that is not the user who runs Howdah
record RunAs(List<String> prefix, Optional<FileOwner> owner) {

    private static final Logger LOG = LoggerFactory.getLogger(RunAs.class);

    static final RunAs ONESELF = new RunAs(List.of(), Optional.empty());
    static final RunAs OWN_NAMESPACE = new RunAs(List.of("unshare", "-U"), Optional.empty());

    /// Users that machines have for running servers, the most fitting first.
    private static final List<String> SERVER_USERS = List.of("postgres", "nobody", "daemon");

    RunAs {
        prefix = List.copyOf(prefix);
    }

    /// Chooses for a home that exists and is private to whoever created it.
    static RunAs choose(ServerFolder folder) throws IOException {
        Path home = folder.home();
        if (!PrivateFiles.posix(home) || !FileOwner.ofNewFilesIn(home).root()) {
            return ONESELF;
        }
        FileOwner owner = FileOwner.of(Files.exists(folder.cluster()) ? folder.cluster() : home);
        if (!owner.root()) {
            return firstThatWorks(folder, owner)
                    .orElseThrow(() ->
                            new EmbeddedServerException(
                                    home
                                            + " belongs to another user, as whom PostgreSQL"
                                            + " cannot be run from here; start Howdah as"
                                            + " that user."));
        }
        if (OWN_NAMESPACE.worksIn(folder)) {
            return OWN_NAMESPACE;
        }
        if (Files.exists(folder.cluster())) {
            throw new EmbeddedServerException(
                    "PostgreSQL does not run as root, and this machine allows no user namespaces;"
                            + " give "
                            + home
                            + " to an ordinary user (chown -R) and start Howdah again.");
        }
        return giveAway(folder);
    }

    /// A home without a cluster may be given to any user who can reach it.
    static RunAs giveAway(ServerFolder folder) throws IOException {
        FileOwner before = FileOwner.of(folder.home());
        for (String user : SERVER_USERS) {
            Optional<FileOwner> owner = FileOwner.named(user).filter(found -> !found.root());
            if (owner.isPresent()) {
                owner.get().take(folder.home());
                Optional<RunAs> way = firstThatWorks(folder, owner.get());
                if (way.isPresent()) {
                    LOG.info("Root may not run PostgreSQL: it runs as {}", user);
                    return way.get();
                }
            }
        }
        before.take(folder.home());
        throw new EmbeddedServerException(
                "PostgreSQL does not run as root, this machine allows no user namespaces, and no"
                        + " unprivileged user can reach "
                        + folder.home()
                        + "; start Howdah as an ordinary user.");
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
            var way = new RunAs(prefix, Optional.of(owner));
            if (way.worksIn(folder)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    /// Makes the file one of the server's.
    void adopt(Path file) throws IOException {
        if (owner.isPresent()) {
            owner.get().take(file);
        }
    }

    /// Whether this machine knows the way, and it lets an unprivileged process write into the home.
    private boolean worksIn(ServerFolder folder) throws IOException {
        String probe = "test \"$(id -u)\" != 0 && test -w \"$0\" && test -x \"$0\"";
        return new ServerCommand(folder, this)
                .succeeds(List.of("sh", "-c", probe, folder.home().toString()));
    }
}
