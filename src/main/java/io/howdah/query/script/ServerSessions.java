package io.howdah.query.script;

import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import io.howdah.sql.psql.PsqlException;
import java.util.List;
import java.util.function.Function;

/// One session at a time, in any database of a server.
public final class ServerSessions implements ScriptHost, AutoCloseable {

    private final Function<String, Pool> pools;
    private final Holder holder;
    private volatile Session session;
    private volatile String database = "";

    /// @param pools the pool of a database by its name, "" for the one to begin with
    public ServerSessions(Function<String, Pool> pools, Holder holder) {
        this.pools = pools;
        this.holder = holder;
        session = new Session(pools.apply(""), holder);
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void connect(String other) throws PsqlException {
        String wanted = other.isEmpty() ? database : other;
        Session before = session;
        Session fresh = new Session(pools.apply(wanted), holder);
        replace(before, fresh);
        session = fresh;
        database = wanted;
        before.close();
    }

    /// Connects a session that takes the place of another one, whose transaction mode it gets; the other
    /// stays open.
    ///
    /// @throws PsqlException when it cannot connect; it is closed then
    public static void replace(Session before, Session fresh) throws PsqlException {
        Outcome outcome = fresh.run(SqlStatement.of(ScriptQueries.NOTHING), new Quiet());
        if (outcome instanceof Outcome.Failed failed) {
            fresh.close();
            throw new PsqlException(failed.error().message());
        }
        fresh.setTransactionMode(before.transactionMode());
    }

    /// Hears of nothing.
    private static final class Quiet implements RunListener {

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            return new KeptRows(notice -> {}, 0);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
