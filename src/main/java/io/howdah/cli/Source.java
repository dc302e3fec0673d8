package io.howdah.cli;

import io.howdah.connect.ConnectionUrl;
import io.howdah.connect.ConnectionUrlException;
import io.howdah.connect.PgEnvironment;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Where a command's data comes from, as it is named on the command line.
sealed interface Source {

    String PROFILE_PREFIX = "profile:";
    String EMBEDDED_NAME = "embedded:";

    /// A server by URL: `postgresql://user@host:port/db?sslmode=…`.
    record Server(ConnectionUrl url) implements Source {}

    /// A profile by name: `profile:NAME`.
    record NamedProfile(String name) implements Source {}

    /// The sample database of the server that comes with Howdah: `embedded:`.
    record Embedded() implements Source {}

    /// A script, or a folder of scripts, that is loaded into a scratch database of the embedded server.
    record Script(Path path) implements Source {

        private static final String ENDING = ".sql";

        static boolean isScript(Path path) {
            return path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
        }

        private static Optional<Script> of(String text) {
            try {
                Path path = Path.of(text);
                boolean named = isScript(path) && !text.contains("://");
                return named || Files.isDirectory(path)
                        ? Optional.of(new Script(path))
                        : Optional.empty();
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }

    /// @throws ConnectionUrlException when it is none of them, saying what they look like
    static Source parse(String text, PgEnvironment environment) {
        if (text.equals(EMBEDDED_NAME)) {
            return new Embedded();
        }
        if (text.startsWith(PROFILE_PREFIX)) {
            return new NamedProfile(text.substring(PROFILE_PREFIX.length()));
        }
        Optional<Script> script = Script.of(text);
        if (script.isPresent()) {
            return script.get();
        }
        if (!text.contains("=") && !text.contains(":")) {
            throw new ConnectionUrlException(
                    "\"%s\" is no source. Write postgresql://user@host:port/database, profile:NAME, embedded: or the name of a .sql file."
                            .formatted(text));
        }
        return new Server(ConnectionUrl.parse(text, environment));
    }

    /// Lets picocli read a source as an argument's type; a malformed one is wrong usage.
    final class Converter implements ITypeConverter<Source> {
        @Override
        public Source convert(String text) {
            try {
                return parse(text, PgEnvironment.ofProcess());
            } catch (ConnectionUrlException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
