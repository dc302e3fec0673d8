package io.howdah.connect;

import io.howdah.connect.ConnectionProblem.Kind;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Finds out what a failed connection means. It goes by SQLSTATE, the server's routine and the
/// exception's type, never by the message, which comes in the server's language.
final class ProblemReader {

    /// The server function that reports a missing line in `pg_hba.conf`; a missing role has the
    /// same SQLSTATE (28000) but comes from elsewhere.
    private static final String HBA_ROUTINE = "ClientAuthentication";

    private final Endpoint endpoint;

    ProblemReader(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    ConnectionProblem read(SQLException e) {
        return find(e, UnknownHostException.class)
                .map(cause ->
                        problem(
                                Kind.UNKNOWN_HOST,
                                "The host %s is unknown."
                                        .formatted(endpoint.hosts().getFirst().name()),
                                "Check its spelling and that this computer is on the right network.",
                                e))
                .or(() -> find(e, SocketTimeoutException.class).map(cause -> timeout(e)))
                .or(() ->
                        find(e, NoRouteToHostException.class)
                                .map(cause ->
                                        problem(
                                                Kind.UNREACHABLE,
                                                "There is no way to %s from here."
                                                        .formatted(endpoint.address()),
                                                "Check the network, the VPN and the firewall.",
                                                e)))
                .or(() ->
                        find(e, ConnectException.class)
                                .map(cause ->
                                        problem(
                                                Kind.REFUSED,
                                                "Nothing answers at %s."
                                                        .formatted(endpoint.address()),
                                                "Check the port, that the server runs, and that its listen_addresses let other computers in.",
                                                e)))
                .or(() ->
                        find(e, SSLException.class)
                                .map(cause ->
                                        problem(
                                                Kind.TLS_UNTRUSTED,
                                                "The TLS connection to %s was not accepted."
                                                        .formatted(endpoint.address()),
                                                "With the TLS mode %s the server's certificate must be signed by sslrootcert; give that file, or choose the mode require."
                                                        .formatted(endpoint.sslMode().label()),
                                                e)))
                .orElseGet(() -> bySqlState(e));
    }

    private ConnectionProblem timeout(SQLException e) {
        return problem(
                Kind.TIMEOUT,
                "%s did not answer in time.".formatted(endpoint.address()),
                "Check the address, the network and the firewall, then try again.",
                e);
    }

    private ConnectionProblem bySqlState(SQLException e) {
        SQLException told = find(e, PSQLException.class).map(SQLException.class::cast).orElse(e);
        String state = told.getSQLState() == null ? "" : told.getSQLState();
        return switch (state) {
            case "28P01" ->
                    problem(
                            Kind.PASSWORD_WRONG,
                            "The server does not accept the password of user \"%s\"."
                                    .formatted(endpoint.user()),
                            "Check user name and password.",
                            told);
            case "28000" -> notAdmitted(told);
            case "3D000" ->
                    problem(
                            Kind.NO_SUCH_DATABASE,
                            "There is no database \"%s\" on %s."
                                    .formatted(endpoint.database(), endpoint.address()),
                            "Check its name; the database postgres exists on most servers.",
                            told);
            case "42501" ->
                    problem(
                            Kind.NO_PERMISSION,
                            "User \"%s\" may not connect to the database \"%s\"."
                                    .formatted(endpoint.user(), endpoint.database()),
                            "Its owner can allow it with GRANT CONNECT.",
                            told);
            case "53300" ->
                    problem(
                            Kind.TOO_MANY_CONNECTIONS,
                            "The server at %s has no connection left."
                                    .formatted(endpoint.address()),
                            "Close some connections, or ask for a larger max_connections or a higher limit of the role or database.",
                            told);
            case "57P03" ->
                    problem(
                            Kind.STARTING_UP,
                            "The server at %s is starting, recovering or shutting down."
                                    .formatted(endpoint.address()),
                            "Try again in a moment.",
                            told);
            default -> byServerMessage(told, state);
        };
    }

    private ConnectionProblem notAdmitted(SQLException e) {
        boolean rule = routine(e).map(HBA_ROUTINE::equals).orElse(false);
        if (!rule) {
            return problem(
                    Kind.NO_SUCH_ROLE,
                    "The server at %s does not let user \"%s\" in."
                            .formatted(endpoint.address(), endpoint.user()),
                    "Check the user name and that the role may log in.",
                    e);
        }
        if (endpoint.sslMode() == SslMode.DISABLE) {
            return problem(
                    Kind.TLS_REQUIRED,
                    "The server at %s does not admit this connection without TLS."
                            .formatted(endpoint.address()),
                    "Choose the TLS mode require; if that is refused too, pg_hba.conf needs a line for this user, database and address.",
                    e);
        }
        return problem(
                Kind.NOT_ADMITTED,
                "The server at %s has no rule that admits user \"%s\" to database \"%s\" from this computer."
                        .formatted(endpoint.address(), endpoint.user(), endpoint.database()),
                "Its pg_hba.conf needs a line for them.",
                e);
    }

    /// Errors that the driver makes up itself, under SQLSTATE class 08.
    private ConnectionProblem byServerMessage(SQLException e, String state) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("no password was provided")) {
            return problem(
                    Kind.PASSWORD_MISSING,
                    "The server asks for the password of user \"%s\".".formatted(endpoint.user()),
                    "Give it, or put it into the password file.",
                    e);
        }
        if (message.contains("does not support SSL")) {
            return problem(
                    Kind.TLS_NOT_OFFERED,
                    "The server at %s does not offer TLS.".formatted(endpoint.address()),
                    "The TLS mode %s needs it; choose prefer, or have the server's ssl switched on."
                            .formatted(endpoint.sslMode().label()),
                    e);
        }
        if (state.equals("08P01") || message.contains("Protocol error")) {
            return problem(
                    Kind.NOT_POSTGRESQL,
                    "What answers at %s is not a PostgreSQL server.".formatted(endpoint.address()),
                    "Check the port.",
                    e);
        }
        if (message.contains("attempt timed out")) {
            return timeout(e);
        }
        return problem(
                Kind.OTHER,
                "There is no connection to %s: %s".formatted(endpoint.address(), message),
                "",
                e);
    }

    private static Optional<String> routine(SQLException e) {
        return Optional.ofNullable(
                        e instanceof PSQLException told ? told.getServerErrorMessage() : null)
                .map(ServerErrorMessage::getRoutine);
    }

    private static ConnectionProblem problem(
            Kind kind, String sentence, String advice, SQLException e) {
        return new ConnectionProblem(
                kind, sentence, advice, String.valueOf(e.getMessage()), e.getSQLState());
    }

    private static <T extends Throwable> Optional<T> find(@Nullable Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
