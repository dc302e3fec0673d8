package io.howdah.embedded;

import io.howdah.embedded.RunningServer.Access;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipFile;

/// A server of another version than the one that Howdah brings: tests meet the catalogs that users
/// have. Its cluster is made anew at each start, so that no earlier run shows.
public final class OlderServer {

    private static final String PASSWORD = "tests only";

    private OlderServer() {}

    /// Starts the server whose binaries the jar holds; the end of the JVM stops it.
    ///
    /// @param folder where the unpacked binaries stay for the next run
    public static RunningServer start(Path jar, String version, Path folder) throws IOException {
        Premises premises = Premises.open(folder, RootRules.USUAL);
        HostPlatform platform = HostPlatform.current();
        ServerFolder home = premises.folder();
        Path unpacked = unpack(jar, home, new Binaries(version, platform));
        var postmaster = new Postmaster(home, premises.runAs(), unpacked, platform);
        postmaster.stop();
        PrivateFiles.deleteTree(home.cluster());
        create(home, unpacked.resolve("bin").resolve(platform.program("initdb")), premises.runAs());
        UserRegistration registration = UserRegistration.enter(home);
        var access = new Access("127.0.0.1", postmaster.start(), Cluster.SUPERUSER, PASSWORD);
        return new RunningServer(access, home, postmaster, registration);
    }

    private static Path unpack(Path jar, ServerFolder home, Binaries binaries) throws IOException {
        Path unpacked = home.binaries(binaries.version());
        if (!Files.isDirectory(unpacked)) {
            try (var zip = new ZipFile(jar.toFile());
                    InputStream packed =
                            zip.getInputStream(zip.getEntry(binaries.platform().archive()))) {
                TarArchive.unpack(packed, unpacked);
            }
            PrivateFiles.inheritOwnerOfTree(unpacked);
        }
        return unpacked;
    }

    private static void create(ServerFolder home, Path initdb, RunAs runAs) throws IOException {
        PrivateFiles.write(home.unfinishedSecret(), PASSWORD + "\n");
        var outcome =
                new ServerCommand(home, runAs)
                        .run(
                                List.of(
                                        initdb.toString(),
                                        "--pgdata",
                                        home.cluster().toString(),
                                        "--username",
                                        Cluster.SUPERUSER,
                                        "--pwfile",
                                        home.unfinishedSecret().toString(),
                                        "--auth",
                                        "md5",
                                        "--encoding",
                                        "UTF8",
                                        "--locale",
                                        "C",
                                        "--nosync"));
        if (!outcome.ok()) {
            throw new EmbeddedServerException(outcome.output());
        }
        // What a test writes need not survive a power cut.
        Files.writeString(
                home.cluster().resolve("postgresql.conf"),
                """
                fsync = off
                max_connections = 30
                shared_buffers = 32MB
                max_wal_senders = 0
                wal_level = minimal
                """,
                StandardOpenOption.APPEND);
    }
}
