package io.howdah.query.script;

import io.howdah.query.Session;
import io.howdah.sql.psql.PsqlException;

/// The sessions that a script runs in. The caller ends them.
public interface ScriptHost {

    /// The session to run in.
    Session session();

    /// `\c`: from now on another database, or the same one in a new session.
    ///
    /// @param database "" for the one that it is
    /// @throws PsqlException when there is no way to go there; the session stays what it was
    void connect(String database) throws PsqlException;

    /// One session and no other.
    static ScriptHost of(Session session) {
        return new ScriptHost() {
            @Override
            public Session session() {
                return session;
            }

            @Override
            public void connect(String database) throws PsqlException {
                throw new PsqlException("The connection cannot be changed here.");
            }
        };
    }
}
