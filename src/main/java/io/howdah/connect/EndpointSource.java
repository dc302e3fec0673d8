package io.howdah.connect;

import java.io.IOException;
import java.sql.SQLException;

/// How a profile's target becomes an address and a password: the embedded server implements this.
@FunctionalInterface
public interface EndpointSource extends AutoCloseable {

    /// Where the server listens now; starts it first when it does not run yet. May block for
    /// seconds, at first start longer.
    ///
    /// @throws SQLException when the server cannot be started, with one sentence for the user
    Access open() throws SQLException;

    /// Leaves the server, which may then end.
    ///
    /// @throws IOException when it did not end as it should
    @Override
    default void close() throws IOException {}

    /// @param password generated for this user; never shown nor stored by the caller
    record Access(Endpoint endpoint, String password) {

        /// Without the password.
        @Override
        public String toString() {
            return endpoint.url();
        }
    }
}
