package io.howdah.connect;

import io.howdah.connect.ConnectionProblem.Kind;
import io.howdah.connect.Lease.Held;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/// The connections to one database of one profile. Leasing blocks; safe from any thread.
public final class Pool {

    private final Profile profile;
    private final PhysicalPool physical;
    private final PoolLimits limits;
    private final InstantSource clock;
    private final Semaphore pinnable;
    private final Set<Lease> leases = ConcurrentHashMap.newKeySet();

    Pool(Profile profile, PhysicalPool physical, PoolLimits limits, InstantSource clock) {
        this.profile = profile;
        this.physical = physical;
        this.limits = limits;
        this.clock = clock;
        this.pinnable = new Semaphore(limits.pinned());
    }

    public Profile profile() {
        return profile;
    }

    /// A read-only autocommit connection for a look at the server. Close it soon.
    ///
    /// @throws ConnectionFailedException when there is none, saying why and who holds the others
    public Lease lease(Holder holder) throws SQLException {
        return begin(holder, false, Access.READ_ONLY);
    }

    /// A session of its own until the lease is closed, with the access that the profile asks for.
    public Lease pin(Holder holder) throws SQLException {
        return pin(holder, profile.readOnly() ? Access.READ_ONLY : Access.READ_WRITE);
    }

    /// A session of its own until the lease is closed.
    ///
    /// @throws ConnectionFailedException when there is none, saying why and who holds the others
    public Lease pin(Holder holder, Access access) throws SQLException {
        if (!pinnable.tryAcquire()) {
            throw exhausted(
                    "All %d connections that tabs and jobs may hold".formatted(limits.pinned()),
                    null);
        }
        try {
            return begin(holder, true, access);
        } catch (SQLException | RuntimeException e) {
            pinnable.release();
            throw e;
        }
    }

    /// Who holds connections now, the longest first.
    public List<Held> held() {
        return leases.stream().map(Lease::held).sorted(Comparator.comparing(Held::since)).toList();
    }

    private Lease begin(Holder holder, boolean pinned, Access access) throws SQLException {
        Connection connection = connect();
        try {
            PgConnection driver = connection.unwrap(PgConnection.class);
            int serverPid = prepare(connection, holder, access);
            boolean behindPooler = serverPid != driver.getBackendPID();
            if (behindPooler) {
                // The next transaction may run in another server process, which knows none of them.
                driver.setPrepareThreshold(0);
            }
            Lease lease =
                    new Lease(
                            this,
                            connection,
                            driver,
                            new Held(holder, pinned, clock.instant(), serverPid),
                            behindPooler);
            leases.add(lease);
            return lease;
        } catch (SQLException e) {
            physical.end(connection);
            throw physical.failure(e);
        }
    }

    private Connection connect() throws SQLException {
        try {
            return physical.connect();
        } catch (SQLTransientConnectionException e) {
            throw exhausted("All %d connections".formatted(limits.total()), e);
        }
    }

    private static int prepare(Connection connection, Holder holder, Access access)
            throws SQLException {
        String sql =
                switch (access) {
                    case READ_ONLY -> ConnectQueries.BEGIN_LEASE.formatted("SET", " = on");
                    case READ_WRITE -> ConnectQueries.BEGIN_LEASE.formatted("RESET", "");
                };
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, holder.applicationName());
            statement.execute();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getInt(2);
            }
        }
    }

    void release(Lease lease, boolean endSession) {
        leases.remove(lease);
        if (endSession) {
            physical.end(lease.connection());
        } else {
            physical.giveBack(lease.connection());
        }
        if (lease.held().pinned()) {
            pinnable.release();
        }
        physical.closeIfRetired(leases.isEmpty());
    }

    /// New leases go elsewhere; the connections end with the leases that still use them.
    void retire() {
        physical.retire();
        physical.closeIfRetired(leases.isEmpty());
    }

    /// Ends every connection now.
    void shutDown() {
        List.copyOf(leases).forEach(Lease::close);
        physical.close();
    }

    private ConnectionFailedException exhausted(String which, @Nullable SQLException cause) {
        String holders =
                held().stream()
                        .map(held -> held.holder().toString())
                        .collect(Collectors.joining(", "));
        return new ConnectionFailedException(
                new ConnectionProblem(
                        Kind.POOL_EXHAUSTED,
                        "%s of the profile \"%s\" are in use: %s."
                                .formatted(which, profile.name(), holders),
                        "Close or disconnect one of them.",
                        holders,
                        null),
                cause);
    }
}
