package io.howdah.cli;

import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.PgEnvironment;
import io.howdah.store.Store;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.ServerUnderTest;
import io.howdah.testing.TestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.function.Function;
import picocli.CommandLine;

/// Types commands whose `embedded:` is an empty database, and keeps what the last one printed.
final class DatabaseShell implements AutoCloseable {

    private final ScratchDatabase database;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    DatabaseShell() {
        this(ServerUnderTest.embedded());
    }

    DatabaseShell(ServerUnderTest server) {
        database = server.scratch();
    }

    ScratchDatabase database() {
        return database;
    }

    /// Runs the command, made with its way to the database, and returns the exit code.
    int run(Function<Function<PrintWriter, Connections>, Object> command, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = new CommandLine(command.apply(this::connections));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(CommandLineDoor::failed);
        return line.execute(arguments);
    }

    private Connections connections(PrintWriter messages) {
        Endpoint endpoint =
                Endpoint.of(database.host(), database.port(), database.name(), database.user());
        EndpointSource embedded = () -> new EndpointSource.Access(endpoint, database.password());
        return new Connections(
                Store.inMemory(InstantSource.system()),
                embedded,
                new LoadedScripts.Scratches(TestServer.shared()::scratch, messages),
                new NoKeyring(),
                PgEnvironment.empty("nobody"),
                InstantSource.system());
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// The only value of a query.
    String value(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
