package io.howdah.query;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGNotification;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PreferQueryMode;

/// Sends statements over the driver's inner interface, exactly as they are.
///
/// JDBC's own statements would split the text again, refuse some valid ones, translate escapes and
/// question marks, and hide the bytes of values behind objects.
final class Wire {

    private static final int FLAGS =
            QueryExecutor.QUERY_ONESHOT
                    | QueryExecutor.QUERY_NO_BINARY_TRANSFER
                    | QueryExecutor.QUERY_BOTH_ROWS_AND_STATUS;

    private static final int[] NO_PARAMETERS = {};

    private final PgConnection connection;

    Wire(PgConnection connection) {
        this.connection = connection;
    }

    /// Sends a statement and reads its whole answer, with the transaction as it is.
    Reply execute(String sql, Consumer<SQLWarning> notices) throws SQLException {
        return send(sql, 0, QueryExecutor.QUERY_SUPPRESS_BEGIN, notices);
    }

    /// Asks what a statement would return; runs nothing.
    Reply describe(String sql, Consumer<SQLWarning> notices) throws SQLException {
        int flags = QueryExecutor.QUERY_SUPPRESS_BEGIN | QueryExecutor.QUERY_DESCRIBE_ONLY;
        return send(sql, 0, flags, notices);
    }

    /// Sends BEGIN, unless a transaction is open, and the statement in one round trip.
    Reply beginAndExecute(String sql, Consumer<SQLWarning> notices) throws SQLException {
        return send(sql, 0, 0, notices);
    }

    /// Like [#beginAndExecute], but reads only the first rows and leaves a cursor for the others.
    Reply open(String sql, int rows, Consumer<SQLWarning> notices) throws SQLException {
        return send(sql, rows, QueryExecutor.QUERY_FORWARD_CURSOR, notices);
    }

    private Reply send(String sql, int rows, int flags, Consumer<SQLWarning> notices)
            throws SQLException {
        Reply reply = new Reply(notices);
        QueryExecutor executor = executor();
        NativeQuery text = new NativeQuery(sql, NO_PARAMETERS, false, SqlCommand.BLANK);
        Query query = executor.wrap(List.of(text));
        executor.execute(query, null, reply, 0, rows, FLAGS | flags);
        return reply;
    }

    /// Sends a statement whose `$1` the server is to leave alone: in the simple protocol they are no
    /// parameters of the message.
    Reply executeSimple(String sql, Consumer<SQLWarning> notices) throws SQLException {
        QueryExecutor executor = executor();
        PreferQueryMode usual = executor.getPreferQueryMode();
        executor.setPreferQueryMode(PreferQueryMode.EXTENDED_FOR_PREPARED);
        try {
            int flags = QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_SUPPRESS_BEGIN;
            return send(sql, 0, flags, notices);
        } finally {
            executor.setPreferQueryMode(usual);
        }
    }

    /// Has the server read a statement and describe what it takes and returns; nothing runs. Returns the
    /// numbers of the parameters' types.
    ///
    /// @param parameters how many `$1`, `$2` and so on the text has
    int[] describe(String sql, int parameters) throws SQLException {
        QueryExecutor executor = executor();
        NativeQuery text = new NativeQuery(sql, new int[parameters], false, SqlCommand.BLANK);
        Query query = executor.wrap(List.of(text));
        ParameterList types = query.createParameterList();
        int flags =
                QueryExecutor.QUERY_ONESHOT
                        | QueryExecutor.QUERY_DESCRIBE_ONLY
                        | QueryExecutor.QUERY_SUPPRESS_BEGIN;
        executor.execute(query, types, new Reply(warning -> {}), 0, 0, flags);
        return parameters == 0 ? NO_PARAMETERS : types.getTypeOIDs();
    }

    Reply fetch(ResultCursor cursor, int rows, Consumer<SQLWarning> notices) throws SQLException {
        Reply reply = new Reply(notices);
        executor().fetch(cursor, reply, rows, false);
        return reply;
    }

    CopyManager copy() throws SQLException {
        return connection.getCopyAPI();
    }

    /// Hands over the notices that came during a COPY.
    void takeWarnings(Consumer<SQLWarning> notices) throws SQLException {
        SQLWarning warning = connection.getWarnings();
        connection.clearWarnings();
        while (warning != null) {
            notices.accept(warning);
            warning = warning.getNextWarning();
        }
    }

    /// Hands over what NOTIFY has sent to this session; the server tells outside of transactions only.
    void takeNotifications(Consumer<Notice> notices) throws SQLException {
        for (PGNotification told : connection.getNotifications()) {
            String text = told.getName() + ": " + told.getParameter();
            notices.accept(new Notice("NOTIFY", "", text, "", "", ""));
        }
    }

    /// As the server last said.
    TransactionState state() {
        BaseConnection base = connection;
        return base.getTransactionState();
    }

    String user() {
        return executor().getUser();
    }

    /// For example 180006 for 18.6.
    int serverVersion() {
        return executor().getServerVersionNum();
    }

    boolean standardConformingStrings() {
        return executor().getStandardConformingStrings();
    }

    /// Ends a connection on which nothing can be read any more.
    void abort() {
        executor().abort();
    }

    boolean isClosed() {
        return executor().isClosed();
    }

    /// The setting `search_path`, which servers tell from version 18 on; null before.
    @Nullable String searchPath() {
        return connection.getParameterStatus("search_path");
    }

    private QueryExecutor executor() {
        BaseConnection base = connection;
        return base.getQueryExecutor();
    }
}
