import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Run by the build on the JDK of the build, once `target/howdah` is assembled: notes which JDK
/// that is, for the launcher to fall back on.
///
/// Usage: `java FirstStart.java DISTRIBUTION`
public final class FirstStart {

    private FirstStart() {}

    public static void main(String[] args) throws IOException {
        Path distribution = Path.of(args[0]);
        Path home = Path.of(System.getProperty("java.home"));
        Files.write(distribution.resolve("lib/build-jdk"), List.of(home.toString(), build(home)));
    }

    /// The exact build of a JVM in the words of its release file, empty where it has none.
    private static String build(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.exists(release)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(
                            line ->
                                    line.startsWith("IMPLEMENTOR=")
                                            || line.startsWith("JAVA_RUNTIME_VERSION="))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .collect(Collectors.joining());
        }
    }
}
