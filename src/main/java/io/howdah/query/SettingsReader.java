package io.howdah.query;

import io.howdah.sql.StatementTraits;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the session itself what its transactions are like and, where the server does not tell it, where
/// it looks for bare names: after statements whose text says that they may have changed it. A function
/// of the user that does is seen at the next of them.
///
/// SHOW takes no snapshot, so that `SET TRANSACTION` is still allowed afterwards in an open transaction.
final class SettingsReader {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsReader.class);

    private static final Set<String> CHANGING =
            Set.of("SET", "RESET", "DISCARD", "ROLLBACK", "DO", "CALL");

    /// As the scripts of pg_dump begin.
    private static final Pattern SETTING =
            Pattern.compile("\\bset_config\\b", Pattern.CASE_INSENSITIVE);

    private volatile @Nullable Characteristics known;
    private volatile @Nullable String searchPath;
    private TransactionState seen = TransactionState.IDLE;

    /// As last told, null before the first statement.
    @Nullable Characteristics characteristics() {
        return known;
    }

    /// As last told, null before the first statement, and where the server tells it unasked.
    @Nullable String searchPath() {
        return searchPath;
    }

    /// Asks if what has just run may have changed the answer, and if nobody waits for the session to stop.
    void look(Wire wire, String text, StatementTraits ran, Cancellation cancellation) {
        if (wire.isClosed()) {
            return;
        }
        TransactionState now = wire.state();
        boolean changed =
                known == null
                        || now != seen
                        || CHANGING.contains(ran.command())
                        || (ran.returnsRows() && SETTING.matcher(text).find());
        seen = now;
        if (!changed || now == TransactionState.FAILED || !cancellation.spareServer()) {
            return;
        }
        try {
            known =
                    new Characteristics(
                            show(wire, QueryQueries.ISOLATION),
                            show(wire, QueryQueries.READ_ONLY).equals("on"));
            if (wire.searchPath() == null) {
                searchPath = show(wire, QueryQueries.SEARCH_PATH);
            }
        } catch (SQLException e) {
            LOG.debug("The session's settings could not be read", e);
        }
    }

    private static String show(Wire wire, String sql) throws SQLException {
        Reply reply = wire.execute(sql, warning -> {});
        return new String(reply.tuples().getFirst().get(0), StandardCharsets.UTF_8);
    }
}
