package io.howdah.ui.editor;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import io.howdah.query.Session;
import io.howdah.query.SessionState;
import io.howdah.query.StatementCheck;
import io.howdah.query.Verdict;
import io.howdah.sql.ScriptItem;
import io.howdah.ui.editor.check.Checker;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Checks statements over a short lease. What is missing there may exist for the tab's own session, which
/// is asked too while it is idle; with a transaction open nobody can tell.
final class ServerCheck implements Checker {

    private static final Holder HOLDER = new Holder("check", "");

    private final EditorConnection connection;

    ServerCheck(EditorConnection connection) {
        this.connection = connection;
    }

    @Override
    public Callable<List<Verdict>> ask(List<ScriptItem> statements) {
        Pool pool = connection.pool();
        Session session = connection.session();
        return () -> {
            List<Verdict> verdicts = new ArrayList<>();
            try (Lease lease = pool.lease(HOLDER)) {
                for (ScriptItem statement : statements) {
                    verdicts.add(verdict(lease, session, statement));
                }
            }
            return verdicts;
        };
    }

    private static Verdict verdict(Lease lease, Session session, ScriptItem statement)
            throws SQLException {
        Verdict verdict = StatementCheck.check(lease, statement);
        boolean missing =
                verdict instanceof Verdict.Refused refused
                        && StatementCheck.isUndefined(refused.error());
        if (!missing || session.state() == SessionState.DISCONNECTED) {
            return verdict;
        }
        return session.check(statement).orElse(new Verdict.Unknown());
    }
}
