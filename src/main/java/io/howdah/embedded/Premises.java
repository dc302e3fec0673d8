package io.howdah.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/// The folder that the server lives in and the way to run programs there.
///
/// @param folder exists, is private and can be written
/// @param runAs how the server's programs are started
record Premises(ServerFolder folder, RunAs runAs) {

    /// Characters that `pg_ctl` hands to a shell between double quotes.
    private static final String UNSAFE_IN_PATHS = "(?s).*[\"$`\n\r].*";

    /// Opens the folder `postgres` below the data folder, or the place that it was moved to.
    static Premises open(Path dataFolder, RootRules rules) throws IOException {
        Path home = dataFolder.toAbsolutePath().normalize().resolve("postgres");
        if (home.toString().matches(UNSAFE_IN_PATHS)) {
            throw new EmbeddedServerException(
                    "PostgreSQL cannot run in a folder whose name holds a quote, a dollar sign or a"
                            + " line break: "
                            + home);
        }
        makeWritable(home);
        var folder = new ServerFolder(home.toRealPath());
        if (Files.exists(folder.movedTo())) {
            folder = new ServerFolder(Path.of(Files.readString(folder.movedTo()).strip()));
        }
        Optional<RunAs> runAs = RunAs.choose(folder, rules.namespace());
        if (runAs.isPresent()) {
            return new Premises(folder, runAs.get());
        }
        if (Files.exists(folder.cluster())) {
            throw new EmbeddedServerException(
                    "PostgreSQL does not run as root, and the owner of "
                            + folder.cluster()
                            + " cannot run it from there; start Howdah as that user, or give "
                            + folder.home()
                            + " to an ordinary user who can reach it (chown -R).");
        }
        return takeRefuge(folder, rules);
    }

    private static void makeWritable(Path home) throws EmbeddedServerException {
        try {
            PrivateFiles.createFolder(home);
            Files.delete(Files.createTempFile(home, "writable", ".probe"));
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "The folder "
                            + home
                            + " cannot be written; give yourself the right to, or choose another"
                            + " data folder.",
                    e);
        }
    }

    /// Moves a server that has no cluster yet to where an unprivileged user can run it.
    private static Premises takeRefuge(ServerFolder unreachable, RootRules rules)
            throws IOException {
        Files.createDirectories(rules.refuge());
        Files.setPosixFilePermissions(rules.refuge(), PosixFilePermissions.fromString("rwxr-xr-x"));
        byte[] name = unreachable.home().toString().getBytes(StandardCharsets.UTF_8);
        var folder =
                new ServerFolder(rules.refuge().resolve(UUID.nameUUIDFromBytes(name).toString()));
        PrivateFiles.createFolder(folder.home());
        Optional<RunAs> runAs = RunAs.choose(folder, rules.namespace());
        if (runAs.isEmpty()) {
            Files.delete(folder.home());
            throw new EmbeddedServerException(
                    "PostgreSQL does not run as root, and this machine has neither user namespaces"
                            + " nor an unprivileged user to run it; start Howdah as an ordinary"
                            + " user.");
        }
        PrivateFiles.write(unreachable.movedTo(), folder.home() + "\n");
        return new Premises(folder, runAs.get());
    }
}
