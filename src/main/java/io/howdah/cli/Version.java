package io.howdah.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
public final class Version implements IVersionProvider {

    /// The version of the jar, or `development` when the program runs from classes.
    public static String ofProgram() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /// The answer to `--version`.
    public static String line() {
        return "Howdah " + ofProgram();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
