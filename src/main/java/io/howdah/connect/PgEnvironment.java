package io.howdah.connect;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What libpq would take from its surroundings: `PG…` variables, the service file and the password
/// file. See "Environment Variables" in PostgreSQL's manual, chapter libpq.
///
/// @param variables environment variables by name
/// @param home the user's home folder
/// @param systemUser the operating system's name of the user
/// @param windows whether files lie where Windows keeps them
public record PgEnvironment(
        Map<String, String> variables, Path home, String systemUser, boolean windows) {

    private static final Map<String, String> PARAMETERS =
            Map.ofEntries(
                    Map.entry("PGHOST", "host"),
                    Map.entry("PGHOSTADDR", "hostaddr"),
                    Map.entry("PGPORT", "port"),
                    Map.entry("PGDATABASE", "dbname"),
                    Map.entry("PGUSER", "user"),
                    Map.entry("PGSSLMODE", "sslmode"),
                    Map.entry("PGSSLROOTCERT", "sslrootcert"),
                    Map.entry("PGSSLCERT", "sslcert"),
                    Map.entry("PGSSLKEY", "sslkey"),
                    Map.entry("PGCONNECT_TIMEOUT", "connect_timeout"),
                    Map.entry("PGOPTIONS", "options"),
                    Map.entry("PGTARGETSESSIONATTRS", "target_session_attrs"));

    public PgEnvironment {
        variables = Map.copyOf(variables);
    }

    /// The surroundings of this process.
    public static PgEnvironment ofProcess() {
        return new PgEnvironment(
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                System.getProperty("user.name", "postgres"),
                System.getProperty("os.name", "").startsWith("Windows"));
    }

    /// No variables and no files: only what is written counts.
    public static PgEnvironment empty(String systemUser) {
        return new PgEnvironment(Map.of(), Path.of("/nowhere"), systemUser, false);
    }

    /// `PGPASSWORD`, or the first line of the password file that fits.
    public Optional<String> password(Endpoint endpoint) {
        return variable("PGPASSWORD").or(() -> passwordFile().find(endpoint));
    }

    /// Why the password file was ignored, in a sentence for the user.
    Optional<String> passwordFileFault() {
        return passwordFile().fault();
    }

    Optional<String> serviceName() {
        return variable("PGSERVICE");
    }

    Map<String, String> service(String name) {
        return ServiceFile.of(this).read(name);
    }

    /// Connection parameters set by variables, by libpq's names.
    Map<String, String> parameters() {
        Map<String, String> result = new HashMap<>();
        PARAMETERS.forEach((variable, parameter) ->
                variable(variable).ifPresent(value -> result.put(parameter, value)));
        return result;
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    private PasswordFile passwordFile() {
        Path standard =
                windows
                        ? Path.of(
                                variable("APPDATA").orElse(home.toString()),
                                "postgresql",
                                "pgpass.conf")
                        : home.resolve(".pgpass");
        return new PasswordFile(variable("PGPASSFILE").map(Path::of).orElse(standard));
    }
}
