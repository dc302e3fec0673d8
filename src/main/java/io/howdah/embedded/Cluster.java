package io.howdah.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Creates the database cluster, once, and checks that an existing one fits the binaries. A cluster
/// that is there is never changed and never deleted.
final class Cluster {

    /// The superuser of the cluster; scripts and dumps from other servers expect this name.
    static final String SUPERUSER = "postgres";

    /// The database that `initdb` creates for administration.
    static final String DEFAULT_DATABASE = "postgres";

    /// Libraries that must be loaded at server start; what a bundle lacks is left out.
    private static final List<String> PRELOADED = List.of("pg_stat_statements", "auto_explain");

    private static final int SECRET_BYTES = 24;

    private final ServerFolder folder;
    private final Binaries binaries;
    private final RunAs runAs;

    Cluster(ServerFolder folder, Binaries binaries, RunAs runAs) {
        this.folder = folder;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    /// Makes sure that there is a cluster which the binaries can run.
    ///
    /// @return the superuser's password
    String prepare(Path unpacked, Progress progress) throws IOException {
        if (Files.exists(folder.cluster())) {
            requireSameMajor();
            return existingSecret();
        }
        progress.report(0.5, "Creating the database cluster");
        return create(unpacked);
    }

    /// A server of another major version waits a minute and then fails without saying why.
    private void requireSameMajor() throws IOException {
        if (!Files.isRegularFile(folder.clusterVersion())) {
            throw new EmbeddedServerException(
                    folder.cluster()
                            + " is not a PostgreSQL cluster; move it away, and Howdah creates a new"
                            + " one.");
        }
        String found = Files.readString(folder.clusterVersion()).strip();
        if (!found.equals(binaries.major())) {
            throw new EmbeddedServerException(
                    "The databases in "
                            + folder.cluster()
                            + " were made by PostgreSQL "
                            + found
                            + " and this Howdah brings PostgreSQL "
                            + binaries.major()
                            + "; start the Howdah that made them to export them, or move the folder"
                            + " away to begin anew.");
        }
    }

    private String existingSecret() throws IOException {
        if (!Files.isRegularFile(folder.secret())) {
            throw new EmbeddedServerException(
                    "The password of the embedded PostgreSQL is missing: put the file "
                            + folder.secret()
                            + " back, or move "
                            + folder.cluster()
                            + " away to begin anew.");
        }
        return Files.readString(folder.secret()).strip();
    }

    private String create(Path unpacked) throws IOException {
        FreeSpace.require(folder.home(), Binaries.SPACE_NEEDED / 2);
        PrivateFiles.deleteTree(folder.unfinishedCluster());
        String secret = newSecret();
        PrivateFiles.write(folder.unfinishedSecret(), secret + "\n");
        var outcome = new ServerCommand(folder, runAs).run(initdb(unpacked));
        if (!outcome.ok()) {
            throw new EmbeddedServerException(
                    "The database cluster could not be created: " + errorIn(outcome.output()));
        }
        Path name = folder.cluster().relativize(folder.secret());
        Files.move(folder.unfinishedSecret(), folder.unfinishedCluster().resolve(name));
        Files.move(folder.unfinishedCluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    private List<String> initdb(Path unpacked) throws IOException {
        var command = new ArrayList<String>();
        command.add(
                unpacked.resolve("bin").resolve(binaries.platform().program("initdb")).toString());
        command.addAll(List.of("--pgdata", folder.unfinishedCluster().toString()));
        command.addAll(
                List.of("--username", SUPERUSER, "--pwfile", folder.unfinishedSecret().toString()));
        command.addAll(List.of("--auth", "scram-sha-256", "--encoding", "UTF8"));
        // The builtin provider sorts alike on every operating system and needs none of its locales.
        command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
        command.addAll(List.of("--locale", "C", "--text-search-config", "english"));
        for (String setting : settings(unpacked)) {
            command.addAll(List.of("--set", setting));
        }
        return command;
    }

    /// Written into `postgresql.conf`, where the user may change them.
    private static List<String> settings(Path unpacked) throws IOException {
        var settings = new ArrayList<String>();
        settings.addAll(List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on"));
        settings.addAll(List.of("max_connections=100", "shared_buffers=128MB"));
        settings.addAll(List.of("password_encryption=scram-sha-256"));
        var preloaded = new ArrayList<String>();
        for (String library : PRELOADED) {
            if (Binaries.holdsLibrary(unpacked, library)) {
                preloaded.add(library);
            }
        }
        if (!preloaded.isEmpty()) {
            settings.add("shared_preload_libraries=" + String.join(",", preloaded));
        }
        return settings;
    }

    private static String newSecret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String errorIn(String output) {
        String errors =
                output.lines()
                        .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                        .collect(Collectors.joining("; "));
        return errors.isEmpty() ? output : errors;
    }
}
