package io.howdah.connect;

import java.util.List;
import org.postgresql.util.GT;

/// A failure that pgjdbc tells apart by nothing but its message, which it translates: it is compared
/// with the driver's own translation.
///
/// @param keys the messages in English, up to their first parameter
record DriverMessage(List<String> keys) {

    static final DriverMessage PASSWORD_MISSING =
            new DriverMessage(
                    List.of(
                            "The server requested SCRAM-based authentication, but no password was provided.",
                            "The server requested SCRAM-based authentication, but the password is an empty string.",
                            "The server requested password-based authentication, but no password was provided by plugin {0}"));

    static final DriverMessage TLS_NOT_OFFERED =
            new DriverMessage(List.of("The server does not support SSL."));

    static final DriverMessage TIMED_OUT =
            new DriverMessage(List.of("Connection attempt timed out."));

    static final DriverMessage NOT_POSTGRESQL =
            new DriverMessage(
                    List.of(
                            "Protocol error.  Session setup failed.",
                            "An error occurred while setting up the SSL connection."));

    private static final String PARAMETER = "\0";

    DriverMessage {
        keys = List.copyOf(keys);
    }

    boolean is(String message) {
        return keys.stream()
                .map(key -> GT.tr(key, PARAMETER))
                .map(text -> text.substring(0, (text + PARAMETER).indexOf(PARAMETER)))
                .anyMatch(message::startsWith);
    }
}
