package io.howdah.ui.editor;

import io.howdah.query.Session;
import io.howdah.query.script.ScriptHost;
import io.howdah.query.script.ServerSessions;
import io.howdah.sql.psql.PsqlException;
import io.howdah.ui.fx.FxThread;

/// The session of an editor's script, which psql's `\c` moves to another database; the editor follows.
final class EditorHost implements ScriptHost {

    private final EditorConnection connection;
    private final FxThread fx;
    private volatile Session session;

    EditorHost(EditorConnection connection, FxThread fx) {
        this.connection = connection;
        this.fx = fx;
        session = connection.session();
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void connect(String database) throws PsqlException {
        String wanted = database.isEmpty() ? connection.databaseName() : database;
        Session fresh = connection.open(wanted);
        ServerSessions.replace(session, fresh);
        session = fresh;
        fx.later(() -> connection.adopt(fresh, wanted));
    }
}
