package io.howdah.query;

import io.howdah.sql.StatementTraits;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the session itself what its transactions are like, after statements that may have changed it.
///
/// SHOW takes no snapshot, so that `SET TRANSACTION` is still allowed afterwards in an open transaction.
final class CharacteristicsReader {

    private static final Logger LOG = LoggerFactory.getLogger(CharacteristicsReader.class);

    private static final Set<String> CHANGING =
            Set.of("SET", "RESET", "DISCARD", "ROLLBACK", "DO", "CALL");

    private volatile @Nullable Characteristics known;
    private TransactionState seen = TransactionState.IDLE;

    /// As last told, null before the first statement.
    @Nullable Characteristics known() {
        return known;
    }

    /// Asks if what has just run may have changed the answer, and if nobody waits for the session to stop.
    void look(Wire wire, StatementTraits ran, Cancellation cancellation) {
        if (wire.isClosed()) {
            return;
        }
        TransactionState now = wire.state();
        boolean changed = known == null || now != seen || CHANGING.contains(ran.command());
        seen = now;
        if (!changed || now == TransactionState.FAILED || cancellation.isRequested()) {
            return;
        }
        try {
            known =
                    new Characteristics(
                            show(wire, QueryQueries.ISOLATION),
                            show(wire, QueryQueries.READ_ONLY).equals("on"));
        } catch (SQLException e) {
            LOG.debug("The transaction's characteristics could not be read", e);
        }
    }

    private static String show(Wire wire, String sql) throws SQLException {
        Reply reply = wire.execute(sql, warning -> {});
        return new String(reply.tuples().getFirst().get(0), StandardCharsets.UTF_8);
    }
}
