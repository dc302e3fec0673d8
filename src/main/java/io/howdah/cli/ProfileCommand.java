package io.howdah.cli;

import io.howdah.connect.ConnectionTest.Outcome;
import io.howdah.connect.ConnectionUrl;
import io.howdah.connect.Environment;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Profile;
import io.howdah.connect.ProfileException;
import io.howdah.connect.Secrets;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `howdah profile`: the servers that Howdah knows by name.
@Command(
        name = "profile",
        description = "List, add, test and remove connection profiles.",
        mixinStandardHelpOptions = true)
final class ProfileCommand implements Runnable {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final Function<PrintWriter, Connections> opener;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    ProfileCommand() {
        this(Connections::ofUser);
    }

    /// @param opener makes the connections; gets the writer for messages
    ProfileCommand(Function<PrintWriter, Connections> opener) {
        this.opener = opener;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec().commandLine(), "Which of list, add, test and remove? See --help.");
    }

    @Command(name = "list", description = "Print all profiles.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", description = "One JSON object a line.") boolean json) {
        try (Connections connections = open()) {
            List<Profile> profiles = connections.profiles().list();
            out().print(json ? ProfileText.json(profiles) : ProfileText.table(profiles));
            out().flush();
        }
        return DONE;
    }

    @Command(
            name = "add",
            description = "Add a profile of an external server.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "Unique, whatever its case.")
                    String name,
            @Parameters(
                            paramLabel = "URL",
                            description =
                                    "postgresql://user@host:port/db, a JDBC URL or host=… dbname=…. A password in it goes to the system's keyring.",
                            converter = UrlConverter.class)
                    ConnectionUrl url,
            @Option(
                            names = "--environment",
                            paramLabel = "ENVIRONMENT",
                            defaultValue = "development",
                            description = "development (the default), staging or production.",
                            converter = EnvironmentConverter.class)
                    Environment environment,
            @Option(
                            names = "--read-only",
                            negatable = true,
                            fallbackValue = "true",
                            description =
                                    "Begin sessions read-only; without it only production is.")
                    @Nullable Boolean readOnly) {
        try (Connections connections = open()) {
            Profile profile = Profile.external(name, environment, url.endpoint());
            if (readOnly != null) {
                profile = profile.withReadOnly(readOnly);
            }
            if (connections.profiles().named(name).isPresent()) {
                throw new ProfileException(
                        "There is already a profile named \"%s\". Choose another name, or remove it first."
                                .formatted(name));
            }
            connections.profiles().save(profile);
            err().println("Added " + ProfileText.line(profile));
            remember(connections, profile, url.password());
        }
        return DONE;
    }

    private void remember(Connections connections, Profile profile, @Nullable String password) {
        if (password == null) {
            return;
        }
        Secrets.Kept kept = connections.secrets().remember(profile.id(), password);
        err().println(
                        kept.inKeyring()
                                ? "The password is in the system's keyring."
                                : "The password is not kept: no keyring takes it. Put it into the password file (.pgpass) or PGPASSWORD.");
    }

    @Command(
            name = "test",
            description = "Connect once and say how it went.",
            mixinStandardHelpOptions = true)
    int test(
            @Parameters(paramLabel = "PROFILE", description = "A profile's name, or a URL.")
                    String name) {
        try (Connections connections = open()) {
            Profile profile =
                    name.contains("://")
                            ? connections.profile(source(name))
                            : connections.named(name);
            return switch (connections.test().run(profile, null)) {
                case Outcome.Connected connected -> {
                    out().println(ProfileText.sentence(connected));
                    yield DONE;
                }
                case Outcome.Failed(var problem) -> {
                    err().println(problem.message());
                    yield FAILED;
                }
            };
        }
    }

    private Source source(String text) {
        try {
            return Source.parse(text, PgEnvironment.ofProcess());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), e.getMessage(), e);
        }
    }

    @Command(
            name = "remove",
            description = "Remove a profile and its password; the server is left alone.",
            mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME") String name) {
        try (Connections connections = open()) {
            Profile profile = connections.named(name);
            connections.profiles().remove(profile);
            connections.secrets().forget(profile.id());
            err().println("Removed %s.".formatted(profile.name()));
        }
        return DONE;
    }

    private Connections open() {
        return opener.apply(err());
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "picocli sets the specification");
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    static final class UrlConverter implements ITypeConverter<ConnectionUrl> {
        @Override
        public ConnectionUrl convert(String text) {
            try {
                return ConnectionUrl.parse(text, PgEnvironment.ofProcess());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class EnvironmentConverter implements ITypeConverter<Environment> {
        @Override
        public Environment convert(String text) {
            return Arrays.stream(Environment.values())
                    .filter(environment -> environment.label().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "\"%s\" is none of development, staging, production."
                                            .formatted(text)));
        }
    }
}
