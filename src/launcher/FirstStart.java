import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Run by the build on the JDK of the build, once `target/howdah` is assembled: notes which JDK
/// that is, and starts the program twice, so that the JVM can write down what a start loads (an
/// ahead-of-time cache, JEP 483 and 514). The launcher uses the caches on exactly that JVM.
///
/// The caches are kept by the content of everything that went into them: packaging the same again
/// does not train again. What cannot be started here has no cache, and starts more slowly.
///
/// Usage: `java FirstStart.java DISTRIBUTION KEPT_CACHES`
public final class FirstStart {

    /// A name without a path: the options hold several words, and a folder may have a space.
    private static final String PLAN = "first-plan.txt";

    /// The window without a screen until a large plan is painted, and a command that reads and
    /// writes JSON.
    private static final List<Rehearsal> REHEARSALS =
            List.of(
                    new Rehearsal(
                            "window.aot",
                            List.of(),
                            " -Dglass.platform=Headless -Dprism.order=sw"
                                    + " -Dhowdah.exitAfterFirstPaint=true"
                                    + " -Dhowdah.firstPlan="
                                    + PLAN),
                    new Rehearsal("command.aot", List.of("plan", "show", "--json", "-"), ""));

    private static final Path SOURCES = Path.of("src/launcher").toAbsolutePath();
    private static final Path INPUT = SOURCES.resolve("first-plan.json");
    private static final int PATIENCE_SECONDS = 120;

    private final Path distribution;
    private final Path lib;
    private final Path home = Path.of(System.getProperty("java.home"));

    private record Rehearsal(String cache, List<String> arguments, String options) {}

    private FirstStart(Path distribution) {
        this.distribution = distribution.toAbsolutePath();
        lib = this.distribution.resolve("lib");
    }

    public static void main(String[] args) throws Exception {
        FirstStart start = new FirstStart(Path.of(args[0]));
        String build = start.noteJdk();
        start.provideCaches(Path.of(args[1]), build);
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

    private void provideCaches(Path kept, String build) throws Exception {
        Path own = kept.resolve(digest(build));
        if (!Files.exists(own)) {
            deleteTree(kept);
            Files.createDirectories(own);
        }
        for (Rehearsal rehearsal : REHEARSALS) {
            Path cache = own.resolve(rehearsal.cache());
            if (Files.exists(cache)) {
                Files.copy(cache, lib.resolve(rehearsal.cache()));
            } else if (train(rehearsal)) {
                Files.copy(lib.resolve(rehearsal.cache()), cache);
            }
        }
    }

    /// What a cache depends on: this JVM, the options, the jars and where they lie.
    private String digest(String build) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((build + home + distribution).getBytes());
        List<Path> content = new ArrayList<>(List.of(
                                INPUT,
                                SOURCES.resolve("WidePlan.java"),
                                distribution.resolve("bin/howdah")));
        try (Stream<Path> files = Files.list(lib)) {
            files.filter(file -> file.toString().matches(".*\\.(jar|options)"))
                    .sorted()
                    .forEach(content::add);
        }
        for (Path file : content) {
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Starts the program with a data folder of its own, to write the cache as it ends.
    private boolean train(Rehearsal rehearsal) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("howdah-first-start");
        Path output = data.resolve("output");
        Path plan = lib.resolve(PLAN);
        try {
            WidePlan.write(plan);
            Process process = start(rehearsal, data, output);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            boolean trained =
                    process.waitFor() == 0 && Files.exists(lib.resolve(rehearsal.cache()));
            if (!trained) {
                System.out.println(Files.readString(output));
                System.out.println("No " + rehearsal.cache() + ": Howdah will start more slowly.");
            }
            return trained;
        } finally {
            Files.deleteIfExists(plan);
            deleteTree(data);
        }
    }

    private Process start(Rehearsal rehearsal, Path data, Path output) throws IOException {
        String launcher = File.separatorChar == '\\' ? "bin/howdah.bat" : "bin/howdah";
        List<String> command = new ArrayList<>();
        command.add(distribution.resolve(launcher).toString());
        command.addAll(rehearsal.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(lib.toFile())
                        .redirectInput(INPUT.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("HOWDAH_JAVA_HOME", home.toString());
        builder.environment().put("HOWDAH_DATA", data.toString());
        // A relative name: the variable holds several words, and a folder may have a space.
        builder.environment()
                .put(
                        "HOWDAH_JAVA_OPTIONS",
                        "-XX:AOTCacheOutput=" + rehearsal.cache() + rehearsal.options());
        return builder.start();
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
