package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.howdah.connect.ConnectionProblem.Kind;
import io.howdah.connect.ConnectionTest.Outcome;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.StallingProxy;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTestIT {

    private final ConnectionTest test =
            new ConnectionTest(
                    TestProfiles.NO_EMBEDDED,
                    TestProfiles.secrets(),
                    Duration.ofSeconds(2),
                    InstantSource.system());

    private ScratchDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestServer.scratch();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private ObjectAssert<ConnectionProblem> failure(Endpoint endpoint, String password) {
        return assertThat(run(endpoint, password))
                .asInstanceOf(type(Outcome.Failed.class))
                .extracting(Outcome.Failed::problem, type(ConnectionProblem.class));
    }

    private Outcome run(Endpoint endpoint, String password) {
        return test.run(Profile.external("test", Environment.DEVELOPMENT, endpoint), password);
    }

    private Endpoint endpoint() {
        return TestProfiles.endpoint(database);
    }

    private void superuser(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void reportsTheServerOfAGoodProfile() {
        assertThat(run(endpoint(), database.password()))
                .asInstanceOf(type(Outcome.Connected.class))
                .satisfies(connected -> {
                    assertThat(connected.version()).matches("\\d+(\\.\\d+)?.*");
                    assertThat(connected.standby()).isFalse();
                    assertThat(connected.took()).isPositive();
                });
    }

    @Test
    void explainsAWrongPassword() {
        failure(endpoint(), "wrong")
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.PASSWORD_WRONG);
                    assertThat(problem.message())
                            .isEqualTo(
                                    "The server does not accept the password of user \"%s\". Check user name and password."
                                            .formatted(database.user()));
                    assertThat(problem.sqlState()).isEqualTo("28P01");
                    assertThat(problem.details()).contains("FATAL");
                });
    }

    @Test
    void explainsAMissingPassword() {
        assertThat(test.run(Profile.external("t", Environment.STAGING, endpoint()), null))
                .asInstanceOf(type(Outcome.Failed.class))
                .satisfies(failed ->
                        assertThat(failed.problem().kind()).isEqualTo(Kind.PASSWORD_MISSING));
    }

    /// The driver would find it by itself in the home of the user.
    @Test
    void ignoresAPasswordFileThatOthersMayReadAndSaysSo(@TempDir Path home) throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path file =
                Files.writeString(
                        home.resolve(".pgpass"), "*:*:*:*:%s\n".formatted(database.password()));
        var there = new PgEnvironment(Map.of(), home, "anna", false);
        var here =
                new ConnectionTest(
                        TestProfiles.NO_EMBEDDED,
                        new Secrets(new FakeKeyring(), there),
                        Duration.ofSeconds(2),
                        InstantSource.system());
        Profile profile = Profile.external("t", Environment.STAGING, endpoint());
        String before = System.getProperty("user.home");
        System.setProperty("user.home", home.toString());
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(here.run(profile, null))
                    .asInstanceOf(type(Outcome.Failed.class))
                    .extracting(failed -> failed.problem().message())
                    .isEqualTo(
                            "The server asks for the password of user \"%s\". The password file %s is ignored because it has group or world access; its permissions should be u=rw (0600) or less. Give it, or put it into the password file."
                                    .formatted(database.user(), file));

            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            assertThat(here.run(profile, null)).isInstanceOf(Outcome.Connected.class);
        } finally {
            System.setProperty("user.home", before);
        }
    }

    @Test
    void explainsAMissingDatabase() {
        failure(endpoint().withDatabase("no_such_place"), database.password())
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.NO_SUCH_DATABASE);
                    assertThat(problem.sentence()).contains("no_such_place");
                });
    }

    @Test
    void explainsADatabaseThatTheRoleMayNotEnter() throws SQLException {
        String role = "outsider_" + database.name();
        superuser("CREATE ROLE %s LOGIN PASSWORD 'x'".formatted(role));
        try {
            superuser("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(database.name()));
            failure(Endpoint.of(database.host(), database.port(), database.name(), role), "x")
                    .extracting(ConnectionProblem::kind)
                    .isEqualTo(Kind.NO_PERMISSION);
        } finally {
            superuser("DROP ROLE " + role);
        }
    }

    @Test
    void explainsThatNoConnectionIsLeft() throws SQLException {
        String role = "limited_" + database.name();
        superuser("CREATE ROLE %s LOGIN PASSWORD 'x' CONNECTION LIMIT 0".formatted(role));
        try {
            failure(Endpoint.of(database.host(), database.port(), database.name(), role), "x")
                    .extracting(ConnectionProblem::kind)
                    .isEqualTo(Kind.TOO_MANY_CONNECTIONS);
        } finally {
            superuser("DROP ROLE " + role);
        }
    }

    @Test
    void explainsAnUnknownHost() {
        // The top-level domain "invalid" is reserved never to resolve (RFC 2606).
        failure(Endpoint.of("nowhere.invalid", 5432, "db", "me"), "x")
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_HOST);
                    assertThat(problem.message())
                            .isEqualTo(
                                    "The host nowhere.invalid is unknown. Check its spelling and that this computer is on the right network.");
                });
    }

    @Test
    void explainsARefusedConnection() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        failure(Endpoint.of("127.0.0.1", port, "db", "me"), "x")
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.REFUSED);
                    assertThat(problem.sentence())
                            .isEqualTo("Nothing answers at 127.0.0.1:%d.".formatted(port));
                });
    }

    @Test
    void explainsAServerThatDoesNotAnswer() throws IOException {
        try (StallingProxy proxy = new StallingProxy(database.host(), database.port())) {
            proxy.die();
            failure(Endpoint.of("127.0.0.1", proxy.port(), "db", "me"), "x")
                    .extracting(ConnectionProblem::kind)
                    .isEqualTo(Kind.TIMEOUT);
        }
    }

    @Test
    void explainsAServerWithoutTls() {
        failure(endpoint().withSslMode(SslMode.REQUIRE), database.password())
                .extracting(ConnectionProblem::kind)
                .isEqualTo(Kind.TLS_NOT_OFFERED);
    }

    @Test
    void explainsAServerOfAnotherKind() throws IOException {
        try (ServerSocket web = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerLikeAWebServer(web));
            failure(
                            Endpoint.of("127.0.0.1", web.getLocalPort(), "db", "me")
                                    .withSslMode(SslMode.DISABLE),
                            "x")
                    .extracting(ConnectionProblem::kind)
                    .isEqualTo(Kind.NOT_POSTGRESQL);
        }
    }

    private static void answerLikeAWebServer(ServerSocket web) {
        try (var client = web.accept()) {
            client.getInputStream().read();
            client.getOutputStream()
                    .write(
                            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            client.getInputStream().read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
