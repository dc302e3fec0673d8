package io.howdah.connect;

import io.howdah.connect.ConnectionProblem.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Finds out what a failed connection means. It goes by SQLSTATE, the server's routine and the
/// exception's type, because messages come in the language of the server or of this computer.
final class ProblemReader {

    /// The server function that reports a missing line in `pg_hba.conf`; a missing role has the
    /// same SQLSTATE (28000) but comes from elsewhere.
    private static final String HBA_ROUTINE = "ClientAuthentication";

    private final Endpoint endpoint;

    ProblemReader(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    ConnectionProblem read(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            Optional<ConnectionProblem> known = byType(cause, e);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return bySqlState(e);
    }

    private Optional<ConnectionProblem> byType(Throwable cause, SQLException e) {
        return switch (cause) {
            case UnknownHostException unknown -> Optional.of(unknownHost(e));
            case SocketTimeoutException late -> Optional.of(timeout(e));
            case NoRouteToHostException lost -> Optional.of(unreachable(e));
            case ConnectException refused -> Optional.of(refused(e));
            case SSLException untrusted -> Optional.of(untrusted(e));
            default -> Optional.empty();
        };
    }

    private ConnectionProblem unknownHost(SQLException e) {
        String names = endpoint.hosts().stream().map(Host::name).collect(Collectors.joining(", "));
        return problem(
                Kind.UNKNOWN_HOST,
                "The host %s is unknown.".formatted(names),
                "Check its spelling and that this computer is on the right network.",
                e);
    }

    private ConnectionProblem unreachable(SQLException e) {
        return problem(
                Kind.UNREACHABLE,
                "There is no way to %s from here.".formatted(endpoint.address()),
                "Check the network, the VPN and the firewall.",
                e);
    }

    private ConnectionProblem refused(SQLException e) {
        return problem(
                Kind.REFUSED,
                "Nothing answers at %s.".formatted(endpoint.address()),
                "Check the port, that the server runs, and that its listen_addresses let other computers in.",
                e);
    }

    private ConnectionProblem untrusted(SQLException e) {
        return problem(
                Kind.TLS_UNTRUSTED,
                "The TLS certificate of %s could not be verified.".formatted(endpoint.address()),
                "With the TLS mode %s it must name the host and be signed by sslrootcert: give that file, or choose the mode require."
                        .formatted(endpoint.sslMode().label()),
                e);
    }

    private ConnectionProblem timeout(SQLException e) {
        return problem(
                Kind.TIMEOUT,
                "%s did not answer in time.".formatted(endpoint.address()),
                "Check the address, the network and the firewall, then try again.",
                e);
    }

    private ConnectionProblem bySqlState(SQLException e) {
        SQLException told = driverError(e);
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
            default -> byDriver(told, state);
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
    private ConnectionProblem byDriver(SQLException e, String state) {
        String message = String.valueOf(e.getMessage());
        if (DriverMessage.PASSWORD_MISSING.is(message)) {
            return problem(
                    Kind.PASSWORD_MISSING,
                    "The server asks for the password of user \"%s\".".formatted(endpoint.user()),
                    "Give it, or put it into the password file.",
                    e);
        }
        if (DriverMessage.TLS_NOT_OFFERED.is(message)) {
            return problem(
                    Kind.TLS_NOT_OFFERED,
                    "The server at %s does not offer TLS.".formatted(endpoint.address()),
                    "The TLS mode %s needs it; choose prefer, or have the server's ssl switched on."
                            .formatted(endpoint.sslMode().label()),
                    e);
        }
        if (DriverMessage.TIMED_OUT.is(message)) {
            return timeout(e);
        }
        if (DriverMessage.NOT_POSTGRESQL.is(message) || state.equals("08P01")) {
            return problem(
                    Kind.NOT_POSTGRESQL,
                    "What answers at %s is not a PostgreSQL server.".formatted(endpoint.address()),
                    "Check the port.",
                    e);
        }
        boolean verifies = endpoint.sslMode().compareTo(SslMode.VERIFY_CA) >= 0;
        if (verifies && state.equals("08006") && !(e.getCause() instanceof IOException)) {
            return untrusted(e);
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

    /// The pool wraps what the driver threw.
    private static SQLException driverError(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException told) {
                return told;
            }
        }
        return e;
    }
}
