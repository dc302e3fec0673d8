package io.howdah.cli;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Endpoint;
import io.howdah.connect.Environment;
import io.howdah.connect.Holder;
import io.howdah.connect.Profile;
import io.howdah.connect.Secrets;
import io.howdah.connect.SslMode;
import io.howdah.embedded.RunningServer;
import io.howdah.embedded.ScratchDatabase;
import io.howdah.query.Session;
import io.howdah.query.script.ScriptExecution;
import io.howdah.query.script.ScriptHost;
import io.howdah.query.script.ScriptOptions;
import io.howdah.query.script.ScriptSource;
import io.howdah.sql.psql.PsqlVariables;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Scripts that are named as a source: each is loaded into a scratch database of the embedded server,
/// which goes when this is closed.
final class LoadedScripts implements AutoCloseable {

    /// Where scripts are loaded.
    ///
    /// @param messages hears what of a script was left out
    record Scratches(Opening opening, PrintWriter messages) {

        /// Makes an empty database, starting the embedded server first when it does not run.
        @FunctionalInterface
        interface Opening {

            ScratchDatabase open() throws SQLException;
        }
    }

    private final Scratches scratches;
    private final ConnectionPools pools;
    private final Secrets secrets;
    private final List<ScratchDatabase> databases = new ArrayList<>();
    private final Map<Path, Profile> loaded = new HashMap<>();

    LoadedScripts(Scratches scratches, ConnectionPools pools, Secrets secrets) {
        this.scratches = scratches;
        this.pools = pools;
        this.secrets = secrets;
    }

    /// The profile of the database that holds what a script, or each script of a folder in the order of
    /// their names, has made. Blocks the first time.
    ///
    /// @throws NotLoadedException when a script cannot be read or a statement in it fails
    Profile profile(Path script) {
        Profile known = loaded.get(script);
        if (known != null) {
            return known;
        }
        try {
            List<Path> files = files(script);
            Profile profile = scratch(script);
            for (Path file : files) {
                load(file, profile);
            }
            loaded.put(script, profile);
            return profile;
        } catch (SQLException | IOException e) {
            throw new NotLoadedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Path> files(Path script) throws IOException {
        if (!Files.isDirectory(script)) {
            return List.of(script);
        }
        try (Stream<Path> inside = Files.list(script)) {
            List<Path> files = inside.filter(Source.Script::isScript).sorted().toList();
            if (files.isEmpty()) {
                throw new IOException("There is no .sql file in %s.".formatted(script));
            }
            return files;
        }
    }

    private Profile scratch(Path script) throws SQLException {
        ScratchDatabase database = scratches.opening().open();
        databases.add(database);
        RunningServer server = database.server();
        Endpoint endpoint =
                Endpoint.of(server.host(), server.port(), database.name(), server.user())
                        .withSslMode(SslMode.DISABLE);
        Profile profile = Profile.external(script.toString(), Environment.DEVELOPMENT, endpoint);
        secrets.keepForSession(profile.id(), server.password());
        return profile;
    }

    /// In one session that the script cannot leave: other databases of the server are the user's.
    private void load(Path file, Profile profile) throws IOException {
        ScriptSource source = ScriptFile.open(file.toString(), StandardCharsets.UTF_8);
        var heard = new LoadObserver(scratches.messages());
        Path folder = source.folder().orElse(Path.of(""));
        ScriptOptions options = ScriptOptions.in(folder).withStopAtFailure(false);
        try (var session =
                new Session(pools.pool(profile), new Holder("cli", "load " + file.getFileName()))) {
            var run =
                    new ScriptExecution(
                            ScriptHost.of(session), heard, options, new PsqlVariables());
            heard.stopWith(run::stop);
            run.run(source);
        }
        heard.check();
    }

    /// Drops the databases; those that cannot be dropped go at the server's next start.
    @Override
    public void close() {
        for (ScratchDatabase database : databases) {
            try {
                database.close();
            } catch (SQLException e) {
                scratches
                        .messages()
                        .println(
                                "The scratch database %s could not be dropped: %s"
                                        .formatted(database.name(), e.getMessage()));
            }
        }
    }

    /// A script that is a source cannot be loaded; the message is a sentence for the user.
    static final class NotLoadedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLoadedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
