package io.howdah.embedded;

import java.nio.file.Path;

/// Where the embedded PostgreSQL keeps its files. The cluster and the binaries are siblings, so that
/// replacing the one can never touch the other.
///
/// @param home the private folder of everything below, readable by its owner alone
record ServerFolder(Path home) {

    /// The unpacked binaries of one version.
    Path binaries(String version) {
        return home.resolve("binaries-" + version);
    }

    /// The database cluster; what the user stored is here.
    Path cluster() {
        return home.resolve("data");
    }

    /// A cluster that `initdb` has not finished.
    Path unfinishedCluster() {
        return home.resolve("data.unfinished");
    }

    /// The major version of the cluster, as `initdb` wrote it.
    Path clusterVersion() {
        return cluster().resolve("PG_VERSION");
    }

    Path postmasterFile() {
        return cluster().resolve("postmaster.pid");
    }

    /// Where the server's files are, when they cannot be here.
    Path movedTo() {
        return home.resolve("moved-to");
    }

    /// The generated password of the superuser. It stays with its cluster, wherever that is moved.
    Path secret() {
        return cluster().resolve("howdah.password");
    }

    /// The secret of a cluster that `initdb` has not finished.
    Path unfinishedSecret() {
        return home.resolve("password.unfinished");
    }

    /// The port of the last start, tried first at the next one.
    Path port() {
        return home.resolve("port");
    }

    /// Held while the server is being started or stopped.
    Path transitionLock() {
        return home.resolve("transition.lock");
    }

    /// One locked file for each user of the server.
    Path users() {
        return home.resolve("users");
    }

    /// What the server writes.
    Path log() {
        return home.resolve("server.log");
    }

    Path previousLog() {
        return home.resolve("server.log.1");
    }

    /// What the last server program wrote to its standard output and error.
    Path commandOutput() {
        return home.resolve("command.log");
    }
}
