package io.howdah.embedded.bazaar;

import io.howdah.connect.EndpointSource;
import io.howdah.embedded.EmbeddedEndpoint;
import io.howdah.embedded.EmbeddedServerException;
import io.howdah.embedded.Progress;
import java.sql.SQLException;

/// The embedded profile with its sample database: whoever connects first builds it if it is missing,
/// and everybody else waits for that. Safe from any thread.
public final class SampleEndpoint implements EndpointSource {

    private static final String COULD_NOT_CONNECT = "08001";

    private final EmbeddedEndpoint embedded;
    private boolean ready;

    /// @param embedded whose database is [SampleDatabase#NAME]
    public SampleEndpoint(EmbeddedEndpoint embedded) {
        this.embedded = embedded;
    }

    /// Starts the server and builds the sample database if it is missing.
    ///
    /// @return whether it was built now
    public synchronized boolean prepare(Progress progress) throws EmbeddedServerException {
        boolean built = new SampleDatabase(embedded.server()).build(progress);
        ready = true;
        return built;
    }

    @Override
    public Access open() throws SQLException {
        synchronized (this) {
            try {
                if (!ready) {
                    prepare(Progress.SILENT);
                }
            } catch (EmbeddedServerException e) {
                throw new SQLException(e.getMessage(), COULD_NOT_CONNECT, e);
            }
        }
        return embedded.open();
    }

    /// Leaves the server; the last one to leave stops it.
    @Override
    public void close() throws EmbeddedServerException {
        embedded.close();
    }
}
