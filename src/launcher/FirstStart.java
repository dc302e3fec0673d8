import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Run by the build on the JDK of the build, once `target/howdah` is assembled: notes which JDK
/// that is, and opens the window once, unseen, so that the JVM can write down what a start loads
/// (an ahead-of-time cache, JEP 483 and 514). The launcher uses the cache on exactly that JVM.
///
/// A cache is kept by the content of everything that went into it: packaging the same again does
/// not train again. Where no window can be opened there is no cache, and starts are slower.
///
/// Usage: `java FirstStart.java DISTRIBUTION KEPT_CACHES`
public final class FirstStart {

    private static final String CACHE = "window.aot";
    private static final int PATIENCE_SECONDS = 120;

    private final Path distribution;
    private final Path lib;
    private final Path home = Path.of(System.getProperty("java.home"));

    private FirstStart(Path distribution) {
        this.distribution = distribution.toAbsolutePath();
        lib = this.distribution.resolve("lib");
    }

    public static void main(String[] args) throws Exception {
        FirstStart start = new FirstStart(Path.of(args[0]));
        String build = start.noteJdk();
        start.provideCache(Path.of(args[1]), build);
    }

    /// Two lines for the launcher: the folder of the JDK and the exact build of its JVM in the
    /// words of its release file, empty where it has none.
    private String noteJdk() throws IOException {
        Properties release = new Properties();
        if (Files.exists(home.resolve("release"))) {
            try (Reader in = Files.newBufferedReader(home.resolve("release"))) {
                release.load(in);
            }
        }
        String build =
                Stream.of("IMPLEMENTOR", "JAVA_RUNTIME_VERSION")
                        .map(key -> release.getProperty(key, "").replace("\"", ""))
                        .collect(Collectors.joining());
        Files.write(lib.resolve("build-jdk"), List.of(home.toString(), build));
        return build;
    }

    private void provideCache(Path kept, String build) throws Exception {
        Path own = Files.createDirectories(kept).resolve(digest(build) + ".aot");
        if (Files.exists(own)) {
            Files.copy(own, lib.resolve(CACHE));
            return;
        }
        deleteTree(kept);
        Files.createDirectories(kept);
        if (train()) {
            Files.copy(lib.resolve(CACHE), own);
        } else {
            System.out.println("No window could be opened here: Howdah will start slower.");
        }
    }

    /// What the cache depends on: this JVM, the options, the jars and where they lie.
    private String digest(String build) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((build + home + distribution).getBytes());
        try (Stream<Path> files = Files.list(lib)) {
            for (Path file : files.filter(FirstStart::shapesStart).sorted().toList()) {
                try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean shapesStart(Path file) {
        return file.toString().endsWith(".jar") || file.toString().endsWith(".options");
    }

    /// Opens the window without a screen and with a data folder of its own, until it is painted.
    private boolean train() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("howdah-first-start");
        Path log = data.resolve("output");
        boolean windows = File.separatorChar == '\\';
        ProcessBuilder builder =
                new ProcessBuilder(
                                distribution
                                        .resolve(windows ? "bin/howdah.bat" : "bin/howdah")
                                        .toString())
                        .directory(lib.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("HOWDAH_JAVA_HOME", home.toString());
        builder.environment().put("HOWDAH_DATA", data.toString());
        // A relative name: the variable holds several words, and a folder may have a space.
        builder.environment()
                .put(
                        "HOWDAH_JAVA_OPTIONS",
                        "-XX:AOTCacheOutput="
                                + CACHE
                                + " -Dglass.platform=Headless -Dprism.order=sw"
                                + " -Dhowdah.exitAfterFirstPaint=true");
        try {
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            boolean trained = process.waitFor() == 0 && Files.exists(lib.resolve(CACHE));
            if (!trained) {
                System.out.println(Files.readString(log));
            }
            return trained;
        } finally {
            deleteTree(data);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
