package io.howdah.query;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Endpoint;
import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.connect.Profile;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.ServerUnderTest;
import io.howdah.testing.TestPools;
import io.howdah.testing.TestServer;

/// A session in an empty database of its own.
public final class TestSession implements AutoCloseable {

    private final ScratchDatabase database;
    private final boolean owner;
    private final ConnectionPools pools;
    private final Pool pool;
    private final Session session;

    private TestSession(ScratchDatabase database, int port, boolean owner, Patience patience) {
        this(
                database,
                Endpoint.of(database.host(), port, database.name(), database.user()),
                database.password(),
                owner,
                patience);
    }

    private TestSession(
            ScratchDatabase database,
            Endpoint endpoint,
            String password,
            boolean owner,
            Patience patience) {
        this.database = database;
        this.owner = owner;
        pools = TestPools.of(endpoint, password);
        pool = pools.pool(Profile.EMBEDDED);
        session = new Session(pool, new Holder("test", "session"), patience);
    }

    public static TestSession open() {
        return open(ServerUnderTest.embedded());
    }

    /// On the server of that version.
    public static TestSession open(ServerUnderTest server) {
        ScratchDatabase database = server.scratch();
        return new TestSession(database, database.port(), true, Patience.STANDARD);
    }

    /// Through a proxy that leads to the database.
    public static TestSession open(ScratchDatabase database, int port) {
        return new TestSession(database, port, true, Patience.STANDARD);
    }

    /// In an empty database of its own, cancelling with another patience than the standard one.
    static TestSession open(Patience patience) {
        ScratchDatabase database = TestServer.scratch();
        return new TestSession(database, database.port(), true, patience);
    }

    /// Another session in the same database; the one that was opened first is closed last.
    public TestSession another() {
        return another(database.user(), database.password());
    }

    /// As another role.
    public TestSession another(String user, String password) {
        Endpoint endpoint = Endpoint.of(database.host(), database.port(), database.name(), user);
        return new TestSession(database, endpoint, password, false, Patience.STANDARD);
    }

    public Session session() {
        return session;
    }

    public Pool pool() {
        return pool;
    }

    public Outcome run(String sql) {
        return run(sql, new CollectingListener());
    }

    public Outcome run(String sql, RunListener listener) {
        return session.run(SqlStatement.of(sql), listener);
    }

    /// The only value of the only row.
    public String value(String sql) {
        CollectingListener listener = new CollectingListener();
        run(sql, listener);
        return String.valueOf(listener.rows().text(0, 0));
    }

    @Override
    public void close() {
        session.close();
        pools.close();
        if (owner) {
            database.close();
        }
    }
}
