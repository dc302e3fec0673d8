package io.howdah.query.script;

import io.howdah.query.SessionState;
import io.howdah.query.SqlStatement;
import io.howdah.query.TransactionMode;
import io.howdah.sql.psql.PsqlException;
import org.jspecify.annotations.Nullable;

/// psql's variables that tell of the connection: `DBNAME`, `USER`, `SERVER_VERSION_NUM` and others.
final class ConnectionVariables {

    private static final String FIRST = "DBNAME";

    private ConnectionVariables() {}

    /// Sets them unless they are set already; keeps out of an open transaction.
    static void set(ScriptState state) throws PsqlException {
        SessionState session = state.session().state();
        boolean free = session == SessionState.IDLE || session == SessionState.DISCONNECTED;
        boolean known = state.variables().value(FIRST).isPresent();
        boolean manual = state.session().transactionMode() == TransactionMode.MANUAL;
        if (free && !known && !manual) {
            read(state);
        }
    }

    /// Sets them anew: the connection is another one.
    static void read(ScriptState state) throws PsqlException {
        // Without a connection, the first statement says so.
        var kept = new KeptRows(notice -> {}, 1);
        state.session().run(SqlStatement.of(ScriptQueries.CONNECTION), kept, state::isStopped);
        for (int i = 0; !kept.rows().isEmpty() && i < kept.columns().size(); i++) {
            @Nullable String value = kept.rows().getFirst().get(i);
            state.variables().set(kept.columns().get(i).name(), value == null ? "" : value);
        }
    }
}
