package io.howdah.query;

import java.time.Duration;

/// How long a cancelled run may take to end before its session gives up on the connection.
///
/// @param answer for the server to stop the statement when asked; the connection is ended after it
/// @param unwinding for the run to notice that its connection has ended; it is left behind after it
record Patience(Duration answer, Duration unwinding) {

    /// Long enough for a cancel over a slow link (a connection with TLS costs four round trips), and
    /// within the three seconds after which a person takes the program to be stuck.
    static final Patience STANDARD = new Patience(Duration.ofMillis(1500), Duration.ofMillis(500));

    /// The longest that a caller waits after it has cancelled, whatever the network does.
    Duration deadline() {
        return answer.plus(unwinding);
    }
}
