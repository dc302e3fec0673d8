package io.howdah.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A folder laid out like the distribution around the real launcher, and JDKs whose `java` only
/// prints its own home and arguments, so that a choice can be read off the output.
record StandIn(Path folder) {

    private static final String ECHO =
            """
            [ "$*" = -version ] && { echo 'openjdk version "%s" 2026-01-01' >&2; exit 0; }
            printf '%%s\\n' "${0%%%%/bin/java}" "$@"
            """;

    /// Copies the launcher into a new distribution without a run-time image.
    static StandIn in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("lib"));
        Path launcher = Started.distribution().resolve("bin/howdah");
        Files.copy(launcher, folder.resolve("bin/howdah"));
        for (String jar :
                new String[] {"howdah.jar", "javafx-base-26.jar", "javafx-graphics-26.jar"}) {
            Files.createFile(folder.resolve("lib").resolve(jar));
        }
        return new StandIn(folder);
    }

    Path launcher() {
        return folder.resolve("bin/howdah");
    }

    /// The run-time image that an installer would bundle.
    void bundleRuntime() throws IOException {
        jdk(folder.resolve("runtime"), "25");
    }

    /// What the build leaves beside the jars: its JDK and the exact build of that JVM.
    void builtWith(Path home, String build) throws IOException {
        Files.writeString(folder.resolve("lib/build-jdk"), home + "\n" + build + "\n");
    }

    /// A JDK that tells its version in a release file, as every vendor's does.
    static Path jdk(Path home, String version) throws IOException {
        jdkWithoutRelease(home, "its release file was not read");
        Files.writeString(
                home.resolve("release"),
                """
                IMPLEMENTOR="Somebody"
                JAVA_RUNTIME_VERSION="%1$s+9"
                JAVA_VERSION="%1$s"
                JAVA_VERSION_DATE="2026-01-01"
                """
                        .formatted(version));
        return home;
    }

    /// A JDK that must be started to learn its version.
    static Path jdkWithoutRelease(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), ECHO.formatted(version));
        return home;
    }

    static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
