package io.howdah.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.stream.Stream;

/// The PostgreSQL programs that come with Howdah, packed in a jar on the class path.
///
/// @param version of the binaries, such as `18.6.0`
/// @param platform that they are taken for
record Binaries(String version, HostPlatform platform) {

    /// Space that the unpacked binaries and a new cluster take, with room to work in.
    static final long SPACE_NEEDED = 250L << 20;

    /// The binaries that this build carries, for the machine it runs on.
    static Binaries bundled() {
        var properties = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binaries(properties.getProperty("version"), HostPlatform.current());
    }

    /// The major version, which the cluster must have too.
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /// Unpacks once: the folder appears under its final name only when it is complete.
    ///
    /// @return the folder that holds `bin`, `lib` and `share`
    Path unpackInto(ServerFolder folder, Progress progress) throws IOException {
        Path unpacked = folder.binaries(version);
        if (Files.isDirectory(unpacked)) {
            return unpacked;
        }
        progress.report(0.05, "Unpacking PostgreSQL " + version);
        FreeSpace.require(folder.home(), SPACE_NEEDED);
        Path unfinished = unpacked.resolveSibling(unpacked.getFileName() + ".unfinished");
        PrivateFiles.deleteTree(unfinished);
        Files.createDirectory(unfinished);
        try (InputStream packed = open()) {
            TarArchive.unpack(packed, unfinished);
        }
        PrivateFiles.inheritOwnerOfTree(unfinished);
        Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
        return unpacked;
    }

    private InputStream open() throws EmbeddedServerException {
        InputStream packed = Binaries.class.getResourceAsStream("/" + platform.archive());
        if (packed == null) {
            throw new EmbeddedServerException(
                    "This Howdah was built without PostgreSQL for "
                            + platform.system()
                            + " on "
                            + platform.processor()
                            + "; install the package made for this machine, or connect to a server of"
                            + " your own.");
        }
        return packed;
    }

    /// Deletes the binaries of other versions. Only to be called while no server runs from them.
    void deleteOthers(ServerFolder folder) throws IOException {
        try (Stream<Path> siblings = Files.list(folder.home())) {
            for (Path sibling : siblings.toList()) {
                String name = sibling.getFileName().toString();
                if (name.startsWith("binaries-") && !name.equals("binaries-" + version)) {
                    PrivateFiles.deleteTree(sibling);
                }
            }
        }
    }

    /// Which of the libraries can be loaded at server start: those that the bundle holds.
    static boolean holdsLibrary(Path unpacked, String library) throws IOException {
        try (Stream<Path> files = Files.walk(unpacked.resolve("lib"))) {
            return files.anyMatch(f -> f.getFileName().toString().startsWith(library + "."));
        }
    }
}
