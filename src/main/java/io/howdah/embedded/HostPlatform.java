package io.howdah.embedded;

import java.util.Locale;

/// The operating system and processor that Howdah runs on, as the binaries name them.
///
/// @param system `linux`, `darwin`, `windows`, or what the machine calls itself
/// @param processor `x86_64`, `arm_64`, or what the machine calls itself
record HostPlatform(String system, String processor) {

    static HostPlatform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static HostPlatform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os;
        String processor =
                switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
        return new HostPlatform(system, processor);
    }

    boolean windows() {
        return system.equals("windows");
    }

    /// The name of the archive inside the jar of binaries.
    String archive() {
        return "postgres-" + system + "-" + processor + ".txz";
    }

    /// The file name of a program.
    String program(String name) {
        return windows() ? name + ".exe" : name;
    }
}
