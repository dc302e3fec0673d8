package io.howdah.query;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.Holder;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Pool;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.time.InstantSource;

/// A session in an empty database of its own.
final class TestSession implements AutoCloseable {

    private final ScratchDatabase database;
    private final ConnectionPools pools;
    private final Pool pool;
    private final Session session;

    private TestSession(ScratchDatabase database, int port) {
        this.database = database;
        Endpoint endpoint = Endpoint.of(database.host(), port, database.name(), database.user());
        EndpointSource source = () -> new EndpointSource.Access(endpoint, database.password());
        pools =
                new ConnectionPools(
                        source,
                        new Secrets(new SystemKeyring(), PgEnvironment.empty("nobody")),
                        PoolLimits.STANDARD,
                        InstantSource.system());
        pool = pools.pool(Profile.EMBEDDED);
        session = new Session(pool, new Holder("test", "session"));
    }

    static TestSession open() {
        ScratchDatabase database = TestServer.scratch();
        return new TestSession(database, database.port());
    }

    /// Through a proxy that leads to the database.
    static TestSession open(ScratchDatabase database, int port) {
        return new TestSession(database, port);
    }

    Session session() {
        return session;
    }

    Pool pool() {
        return pool;
    }

    Outcome run(String sql) {
        return run(sql, new CollectingListener());
    }

    Outcome run(String sql, RunListener listener) {
        return session.run(SqlStatement.of(sql), listener);
    }

    /// The only value of the only row.
    String value(String sql) {
        CollectingListener listener = new CollectingListener();
        run(sql, listener);
        return String.valueOf(listener.rows().text(0, 0));
    }

    @Override
    public void close() {
        session.close();
        pools.close();
        database.close();
    }
}
