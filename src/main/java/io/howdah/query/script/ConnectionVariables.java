package io.howdah.query.script;

import io.howdah.query.SessionState;
import io.howdah.query.SqlStatement;
import io.howdah.query.TransactionMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// psql's variables that tell of the connection; the server is asked when a script asks for one.
final class ConnectionVariables {

    private static final List<String> NAMES =
            List.of("DBNAME", "USER", "SERVER_VERSION_NAME", "SERVER_VERSION_NUM", "ENCODING");

    private final ScriptState state;
    private final Map<String, String> values = new HashMap<>();

    ConnectionVariables(ScriptState state) {
        this.state = state;
    }

    Optional<String> value(String name) {
        if (name.equals("AUTOCOMMIT")) {
            return Optional.of("on");
        }
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        if (values.isEmpty()) {
            read();
        }
        return Optional.ofNullable(values.get(name));
    }

    /// The connection is another one.
    void forget() {
        values.clear();
    }

    /// Neither begins a transaction nor disturbs one that has failed; without a connection the next
    /// statement says so.
    private void read() {
        SessionState session = state.session().state();
        boolean manual = state.session().transactionMode() == TransactionMode.MANUAL;
        if (session == SessionState.FAILED_TRANSACTION
                || (manual && session != SessionState.IN_TRANSACTION)) {
            return;
        }
        var kept = new KeptRows(notice -> {}, 1);
        state.session().run(SqlStatement.of(ScriptQueries.CONNECTION), kept, state::isStopped);
        for (int i = 0; !kept.rows().isEmpty() && i < kept.columns().size(); i++) {
            @Nullable String value = kept.rows().getFirst().get(i);
            values.put(kept.columns().get(i).name(), value == null ? "" : value);
        }
    }
}
