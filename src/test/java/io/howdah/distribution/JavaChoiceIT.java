package io.howdah.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Which Java the launcher takes, shown with stand-ins that print their own home.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
class JavaChoiceIT {

    @TempDir Path temp;
    private StandIn distribution;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void onAMachineWithoutJava() throws IOException {
        distribution = StandIn.in(temp.resolve("howdah"));
        Path tools = Files.createDirectories(temp.resolve("tools"));
        StandIn.script(tools.resolve("readlink"), "PATH=/usr/bin:/bin exec readlink \"$@\"\n");
        environment.put("PATH", tools.toString());
    }

    @Test
    void saysInOneSentenceThatThereIsNoJava() throws Exception {
        Started started = start();

        assertThat(started.exitCode()).isEqualTo(1);
        assertThat(started.out()).isEmpty();
        assertThat(started.err())
                .isEqualTo(
                        "howdah: Howdah needs Java 25 or newer: install a JDK 25 and set"
                                + " HOWDAH_JAVA_HOME to its folder.\n");
    }

    @Test
    void refusesOlderOnesAlike() throws Exception {
        environment.put("HOWDAH_JAVA_HOME", jdk("old", "24.0.2"));
        environment.put("JAVA_HOME", jdk("ancient", "1.8.0_412"));
        putOnPath(Path.of(jdk("path", "17.0.15")));
        distribution.builtWith(Path.of(jdk("gone", "21")), "");

        assertThat(start().exitCode()).isEqualTo(1);
    }

    @Test
    void prefersTheBundledRuntimeToAll() throws Exception {
        distribution.bundleRuntime();
        environment.put("HOWDAH_JAVA_HOME", jdk("own", "26"));

        assertThat(chosen()).isEqualTo(distribution.folder().resolve("runtime").toString());
    }

    @Test
    void findsJarsAndRuntimeWhereJpackagePutsThem() throws Exception {
        Path lib = distribution.folder().resolve("lib");
        Files.createDirectories(lib.resolve("app"));
        Files.createFile(lib.resolve("app/window.aot"));
        StandIn.jdk(lib.resolve("runtime"), "25");
        environment.put("HOWDAH_JAVA_HOME", jdk("own", "26"));

        assertThat(chosen()).isEqualTo(lib.resolve("runtime").toString());
        assertThat(arguments())
                .contains(lib.resolve("app/howdah.jar").toString())
                .contains("-XX:AOTCache=" + lib.resolve("app/window.aot"))
                .contains("--add-modules", "javafx.controls")
                .doesNotContain("--module-path");
    }

    @Test
    void prefersHowdahsOwnVariable() throws Exception {
        String own = jdk("own", "25.0.3");
        environment.put("HOWDAH_JAVA_HOME", own);
        environment.put("JAVA_HOME", jdk("common", "26"));

        assertThat(chosen()).isEqualTo(own);
    }

    @Test
    void passesOverAnOlderOneToTheNext() throws Exception {
        environment.put("HOWDAH_JAVA_HOME", jdk("old", "17.0.15"));
        String common = jdk("common", "26-ea");
        environment.put("JAVA_HOME", common);

        assertThat(chosen()).isEqualTo(common);
    }

    @Test
    void passesOverAHomeWithoutJava() throws Exception {
        environment.put("HOWDAH_JAVA_HOME", temp.resolve("nowhere").toString());
        Files.createDirectories(temp.resolve("folder/bin/java"));
        environment.put("JAVA_HOME", temp.resolve("folder").toString());
        Path onPath = Path.of(jdk("path", "25"));
        putOnPath(onPath);

        assertThat(chosen()).isEqualTo(onPath.toString());
    }

    @Test
    void readsTheReleaseFileBehindSymbolicLinksOnThePath() throws Exception {
        Path real = Path.of(jdk("real", "25.0.1"));
        Path alternatives = Files.createDirectories(temp.resolve("alternatives"));
        Files.createSymbolicLink(alternatives.resolve("java"), real.resolve("bin/java"));
        Path usr = temp.resolve("usr");
        Files.createDirectories(usr.resolve("bin"));
        Files.createSymbolicLink(usr.resolve("bin/java"), Path.of("../../alternatives/java"));
        putOnPath(usr);

        assertThat(chosen()).isEqualTo(usr.toString());
    }

    @Test
    void fallsBackOnTheJdkOfTheBuild() throws Exception {
        String built = jdk("built", "25.0.3");
        environment.put("JAVA_HOME", jdk("old", "21.0.9"));
        distribution.builtWith(Path.of(built), "");

        assertThat(chosen()).isEqualTo(built);
    }

    @Test
    void asksAJavaThatHasNoReleaseFile() throws Exception {
        String plain = StandIn.jdkWithoutRelease(temp.resolve("plain"), "25.0.3").toString();
        environment.put(
                "HOWDAH_JAVA_HOME",
                StandIn.jdkWithoutRelease(temp.resolve("older"), "17.0.1").toString());
        environment.put("JAVA_HOME", plain);

        assertThat(chosen()).isEqualTo(plain);
    }

    @Test
    void worksWithSpacesInEveryPath() throws Exception {
        distribution = StandIn.in(temp.resolve("my programs/howdah 1"));
        String own = jdk("my jdk", "25");
        environment.put("HOWDAH_JAVA_HOME", own);

        assertThat(chosen()).isEqualTo(own);
        assertThat(arguments())
                .contains("@" + distribution.folder().resolve("lib/java.options"))
                .contains(distribution.folder().resolve("lib/howdah.jar").toString());
    }

    @Test
    void handsArgumentsOnUnchanged() throws Exception {
        environment.put("HOWDAH_JAVA_HOME", jdk("own", "25"));

        assertThat(arguments("sql", "run", "", "two words", "*", "$HOME", "it's \"quoted\"", "-o"))
                .endsWith(
                        "io.howdah.app.Launcher",
                        "sql",
                        "run",
                        "",
                        "two words",
                        "*",
                        "$HOME",
                        "it's \"quoted\"",
                        "-o");
    }

    @Test
    void addsTheJvmOptionsOfTheUserAfterItsOwn() throws Exception {
        environment.put("HOWDAH_JAVA_HOME", jdk("own", "25"));
        environment.put("HOWDAH_JAVA_OPTIONS", "-Xmx4g -Dname=value");

        assertThat(arguments("--help"))
                .containsSubsequence("-XX:+UseSerialGC", "-Xmx4g", "-Dname=value", "-cp");
    }

    @Test
    void givesJavaFxOnlyToWhatDraws() throws Exception {
        environment.put("HOWDAH_JAVA_HOME", jdk("own", "25"));
        Path lib = distribution.folder().resolve("lib");
        String modules =
                lib.resolve("javafx-base-26.jar") + ":" + lib.resolve("javafx-graphics-26.jar");

        assertThat(arguments()).containsSequence("--module-path", modules);
        assertThat(arguments("schema", "draw", "x")).containsSequence("--module-path", modules);
        assertThat(arguments("plan", "export", "x")).containsSequence("--module-path", modules);
        assertThat(arguments("plan", "show", "x")).doesNotContain("--module-path");
        assertThat(arguments("--version")).doesNotContain("--module-path");
    }

    @Test
    void usesTheStartCachesOnlyOnTheExactJvmThatWroteThem() throws Exception {
        Path window = distribution.folder().resolve("lib/window.aot");
        Path command = distribution.folder().resolve("lib/command.aot");
        Files.createFile(window);
        Files.createFile(command);
        distribution.builtWith(temp.resolve("gone"), "Somebody25.0.3+9");

        environment.put("HOWDAH_JAVA_HOME", jdk("same", "25.0.3"));
        assertThat(arguments()).contains("-XX:AOTCache=" + window);
        assertThat(arguments("--help")).contains("-XX:AOTCache=" + command);

        environment.put("HOWDAH_JAVA_HOME", jdk("other", "25.0.4"));
        assertThat(arguments()).noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
        assertThat(arguments("--help")).noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
    }

    private String jdk(String name, String version) throws IOException {
        return StandIn.jdk(temp.resolve(name), version).toString();
    }

    private void putOnPath(Path home) {
        environment.merge(
                "PATH", home.resolve("bin").toString(), (tools, bin) -> bin + ":" + tools);
    }

    /// The home of the stand-in that ran.
    private String chosen(String... arguments) throws Exception {
        Started started = start(arguments);
        assertThat(started.err()).isEmpty();
        return started.out().lines().findFirst().orElseThrow();
    }

    /// What the stand-in was started with.
    private List<String> arguments(String... arguments) throws Exception {
        return start(arguments).out().lines().skip(1).toList();
    }

    private Started start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(distribution.launcher().toString()));
        command.addAll(List.of(arguments));
        return Started.run(temp, environment, command);
    }
}
