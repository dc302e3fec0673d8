package io.howdah.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program, started for real on the JDK that runs this test.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts the shell launcher")
class LauncherIT {

    private static final String VERSION = "Howdah \\d+\\.\\d+\\.\\d+\\S*\n";
    private static final String PAINTED = "first paint after \\d+ ms\n";
    private static final String UNSEEN =
            "-Dglass.platform=Headless -Dprism.order=sw -Dhowdah.exitAfterFirstPaint=true";

    private final Path launcher = Started.distribution().resolve("bin/howdah");
    @TempDir Path temp;

    @Test
    void answersFromAnyDirectoryWithNothingOnStandardError() throws Exception {
        Started started = start(launcher, Map.of(), "--version");

        assertThat(started.err()).isEmpty();
        assertThat(started.out()).matches(VERSION);
        assertThat(started.exitCode()).isZero();
    }

    @Test
    void startsFromItsOwnFolderByABareName() throws Exception {
        Started started =
                Started.run(
                        Started.distribution().resolve("bin"),
                        environment(),
                        List.of("/bin/sh", "howdah", "--version"));

        assertThat(started.out()).matches(VERSION);
    }

    @Test
    void startsThroughSymbolicLinksToAFolderWithSpacesInItsName() throws Exception {
        Path copy = copyOfDistribution("my programs/howdah 1").resolve("bin/howdah");
        Files.createDirectories(temp.resolve("a folder/bin"));
        Path absolute = Files.createSymbolicLink(temp.resolve("a folder/bin/howdah"), copy);
        Path relative =
                Files.createSymbolicLink(temp.resolve("link"), Path.of("a folder/bin/howdah"));

        for (Path program : List.of(copy, absolute, relative)) {
            Started started = start(program, Map.of(), "--version");

            assertThat(started.err()).isEmpty();
            assertThat(started.out()).matches(VERSION);
        }
    }

    @Test
    void reportsWrongUsageWithExitCode2() throws Exception {
        Started started = start(launcher, Map.of(), "no-such-command");

        assertThat(started.exitCode()).isEqualTo(2);
        assertThat(started.out()).isEmpty();
        assertThat(started.err()).contains("no-such-command");
    }

    @Test
    void readsAndWritesUtf8InThePlainCLocale() throws Exception {
        Started started = start(launcher, Map.of("LC_ALL", "C"), "größe-μ");

        assertThat(started.err()).contains("größe-μ");
    }

    @Test
    void opensItsWindowWithNothingOnStandardError() throws Exception {
        Started started = start(launcher, Map.of("HOWDAH_JAVA_OPTIONS", UNSEEN));

        assertThat(started.err()).isEmpty();
        assertThat(started.out()).matches(PAINTED);
        assertThat(started.exitCode()).isZero();
    }

    @Test
    void startsFromTheCachesOfTheBuild() throws Exception {
        // With this mode the JVM ends at once when it cannot use the cache.
        String strict = " -XX:AOTMode=on";

        Started window = start(launcher, Map.of("HOWDAH_JAVA_OPTIONS", UNSEEN + strict));
        Started command = start(launcher, Map.of("HOWDAH_JAVA_OPTIONS", strict), "--version");

        assertThat(window.out()).matches(PAINTED);
        assertThat(command.out()).matches(VERSION);
    }

    @Test
    void opensItsWindowAlikeWhereTheCacheDoesNotFit() throws Exception {
        String otherLayout = UNSEEN + " -XX:+UseCompactObjectHeaders";

        Started started = start(launcher, Map.of("HOWDAH_JAVA_OPTIONS", otherLayout));

        assertThat(started.err()).isEmpty();
        assertThat(started.out()).matches(PAINTED);
    }

    private Path copyOfDistribution(String name) throws IOException {
        Path target = temp.resolve(name);
        Files.createDirectories(target);
        try (Stream<Path> files = Files.walk(Started.distribution())) {
            for (Path file : files.skip(1).toList()) {
                Path relative = Started.distribution().relativize(file);
                Files.copy(file, target.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return target;
    }

    private Started start(Path program, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        Map<String, String> environment = environment();
        environment.putAll(variables);
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return Started.run(temp, environment, command);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOWDAH_JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOWDAH_DATA", temp.resolve("data").toString());
        environment.put("HOME", temp.toString());
        environment.put("PATH", System.getenv("PATH"));
        return environment;
    }
}
