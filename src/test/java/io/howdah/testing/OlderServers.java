package io.howdah.testing;

import io.howdah.embedded.OlderServer;
import io.howdah.embedded.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PostgreSQL servers of the versions that users have. The build puts their binaries into
/// `target/servers`: the oldest supported one always, all of them with `-Pservers`.
public final class OlderServers {

    private static final Path JARS = Path.of("target", "servers");
    private static final Pattern VERSION = Pattern.compile("-((\\d+)[\\d.]*)\\.jar$");
    private static final Map<Integer, RunningServer> RUNNING = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private OlderServers() {}

    /// The major versions that can be started, the oldest first.
    public static List<Integer> versions() {
        return jars().keySet().stream().sorted().toList();
    }

    /// A new empty database of that major version's server, which the first caller starts and the end
    /// of the JVM stops.
    public static ScratchDatabase scratch(int version) {
        RunningServer server = RUNNING.computeIfAbsent(version, OlderServers::start);
        String name = "howdah_test_" + NUMBERS.incrementAndGet();
        try {
            execute(server, "CREATE DATABASE " + name + " TEMPLATE template0");
        } catch (SQLException e) {
            throw new IllegalStateException("No database in PostgreSQL " + version, e);
        }
        return new ScratchDatabase(server, name, () -> drop(server, name));
    }

    /// Before PostgreSQL 13 no DROP DATABASE throws others out.
    private static void drop(RunningServer server, String name) throws SQLException {
        execute(
                server,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
                        .formatted(name));
        execute(server, "DROP DATABASE " + name);
    }

    private static void execute(RunningServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static RunningServer start(int version) {
        Path jar = jars().get(version);
        if (jar == null) {
            throw new IllegalStateException(
                    "No binaries of PostgreSQL %d in %s".formatted(version, JARS));
        }
        try {
            Path folder = RunFolder.of("older").resolve(Integer.toString(version));
            return OlderServer.start(jar, number(jar).group(1), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Path> jars() {
        var found = new ConcurrentHashMap<Integer, Path>();
        if (Files.isDirectory(JARS)) {
            try (Stream<Path> files = Files.list(JARS)) {
                files.filter(file -> number(file).find(0))
                        .sorted(Comparator.naturalOrder())
                        .forEach(file -> found.put(Integer.parseInt(number(file).group(2)), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static Matcher number(Path jar) {
        Matcher matcher = VERSION.matcher(jar.toString());
        matcher.find();
        return matcher;
    }
}
