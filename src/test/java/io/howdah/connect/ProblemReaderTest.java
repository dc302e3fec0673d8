package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.ConnectionProblem.Kind;
import java.io.EOFException;
import java.net.NoRouteToHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/// Failures that the test server cannot be brought to; the server's messages are as it sent them.
class ProblemReaderTest {

    private static final Endpoint PLAIN =
            Endpoint.of("db", 5432, "shop", "bob").withSslMode(SslMode.DISABLE);

    private static final String HBA_REJECTION =
            "SFATAL\0VFATAL\0C28000\0Mno pg_hba.conf entry for host \"127.0.0.1\", user \"bob\", database \"shop\", no encryption\0Fauth.c\0L543\0RClientAuthentication\0";

    private static ConnectionProblem read(Endpoint endpoint, SQLException e) {
        return new ProblemReader(endpoint).read(e);
    }

    private static SQLException server(String fields) {
        return new PSQLException(new ServerErrorMessage(fields));
    }

    @Test
    void advisesTlsWhenTheServerRejectsAPlainConnection() {
        ConnectionProblem problem = read(PLAIN, server(HBA_REJECTION));
        assertThat(problem.kind()).isEqualTo(Kind.TLS_REQUIRED);
        assertThat(problem.message())
                .isEqualTo(
                        "The server at db:5432 does not admit this connection without TLS. Choose the TLS mode require; if that is refused too, pg_hba.conf needs a line for this user, database and address.");
    }

    @Test
    void namesTheMissingRuleWhenTlsWasTriedToo() {
        assertThat(read(PLAIN.withSslMode(SslMode.PREFER), server(HBA_REJECTION)).kind())
                .isEqualTo(Kind.NOT_ADMITTED);
    }

    @Test
    void tellsAMissingRoleFromAMissingRuleInAnyLanguage() {
        assertThat(
                        read(
                                        PLAIN,
                                        server(
                                                "SFATAL\0VFATAL\0C28000\0MRolle »bob« existiert nicht\0RInitializeSessionUserId\0"))
                                .kind())
                .isEqualTo(Kind.NO_SUCH_ROLE);
    }

    @Test
    void explainsAServerThatIsStarting() {
        assertThat(
                        read(
                                        PLAIN,
                                        server(
                                                "SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0RProcessStartupPacket\0"))
                                .kind())
                .isEqualTo(Kind.STARTING_UP);
    }

    @Test
    void explainsAnUntrustedCertificate() {
        ConnectionProblem problem =
                read(
                        PLAIN.withSslMode(SslMode.VERIFY_FULL),
                        new PSQLException(
                                "SSL error",
                                PSQLState.CONNECTION_FAILURE,
                                new SSLHandshakeException("PKIX path building failed")));
        assertThat(problem.kind()).isEqualTo(Kind.TLS_UNTRUSTED);
        assertThat(problem.advice()).contains("verify-full", "sslrootcert");
    }

    @Test
    void explainsThatThereIsNoWay() {
        assertThat(
                        read(
                                        PLAIN,
                                        new PSQLException(
                                                "failed",
                                                PSQLState.CONNECTION_UNABLE_TO_CONNECT,
                                                new NoRouteToHostException("No route to host")))
                                .kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void looksBeneathThePoolsOwnException() {
        assertThat(
                        read(
                                        PLAIN,
                                        new SQLException(
                                                "pool",
                                                server("SFATAL\0C28P01\0Mno\0Rauth_failed\0")))
                                .kind())
                .isEqualTo(Kind.PASSWORD_WRONG);
    }

    @Test
    void repeatsWhatItDoesNotKnow() {
        ConnectionProblem problem =
                read(
                        PLAIN,
                        new PSQLException(
                                "The connection attempt failed.",
                                PSQLState.CONNECTION_FAILURE,
                                new EOFException()));
        assertThat(problem.kind()).isEqualTo(Kind.OTHER);
        assertThat(problem.message())
                .isEqualTo("There is no connection to db:5432: The connection attempt failed.");
    }
}
