package io.howdah.query.load;

import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import io.howdah.sql.names.Quoting;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a load asks of its session.
final class LoadConnection {

    private static final Logger LOG = LoggerFactory.getLogger(LoadConnection.class);

    private final Session session;
    private final BooleanSupplier stopped;

    LoadConnection(Session session, BooleanSupplier stopped) {
        this.session = session;
        this.stopped = stopped;
    }

    /// The person stopped the load.
    static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// Opens the transaction and prepares the table; returns the target as the server knows it.
    LoadTarget begin(LoadTarget target) throws LoadRefusedException, StoppedException {
        execute(LoadQueries.BEGIN);
        switch (target.mode()) {
            case CREATE -> execute(withoutSemicolon(target.ddl()));
            case REPLACE -> execute("TRUNCATE " + target.table().sql());
            case APPEND -> {}
        }
        String table = Quoting.literal(target.table().sql());
        return target.as(ColumnFacts.read(value(LoadQueries.COLUMN_FACTS.formatted(table))));
    }

    private static String withoutSemicolon(String ddl) {
        return ddl.substring(0, ddl.length() - 1);
    }

    int version() throws LoadRefusedException, StoppedException {
        return Integer.parseInt(value(LoadQueries.VERSION));
    }

    /// The only value that a query returns, "" when it returns none.
    String value(String sql) throws LoadRefusedException, StoppedException {
        Listening listener = new Listening(null);
        require(session.run(SqlStatement.of(sql), listener, stopped));
        return listener.value;
    }

    void execute(String sql) throws LoadRefusedException, StoppedException {
        require(session.run(SqlStatement.of(sql), new Listening(null), stopped));
    }

    private static void require(Outcome outcome) throws LoadRefusedException, StoppedException {
        switch (outcome) {
            case Outcome.Completed _ -> {}
            case Outcome.Failed failed -> throw refused(failed);
            case Outcome.Stopped _ -> throw new StoppedException();
        }
    }

    private static LoadRefusedException refused(Outcome.Failed failed) {
        return failed.fate().isSessionLost()
                ? new LoadRefusedException(
                        "The connection to the server was lost; it undoes what had been loaded.",
                        failed.error().message())
                : new LoadRefusedException(failed.error());
    }

    /// What came of one COPY.
    ///
    /// @param failure null when the server took the rows
    record Copied(long rows, List<Notice> notices, Outcome.@Nullable Failed failure) {}

    /// Sends data; a refusal of the server is no exception, a lost connection is.
    Copied copy(String sql, InputStream data) throws LoadRefusedException, StoppedException {
        Listening listener = new Listening(data);
        Outcome outcome = session.run(SqlStatement.of(sql), listener, stopped);
        return switch (outcome) {
            case Outcome.Completed completed ->
                    new Copied(rows(completed.tag()), listener.notices, null);
            case Outcome.Failed failed -> {
                if (failed.fate().isSessionLost()) {
                    throw refused(failed);
                }
                yield new Copied(0, List.of(), failed);
            }
            case Outcome.Stopped _ -> throw new StoppedException();
        };
    }

    private static long rows(String tag) {
        return Long.parseLong(tag.substring(tag.lastIndexOf(' ') + 1));
    }

    /// Undoes everything; the connection may be gone, which does the same.
    void rollBack() {
        Outcome outcome = session.run(SqlStatement.of(LoadQueries.ROLLBACK), new Listening(null));
        if (!LoadRun.isDone(outcome)) {
            LOG.debug("A load could not be rolled back: {}", outcome);
        }
    }

    private static final class Listening implements RunListener, RowSink {

        private final @Nullable InputStream data;
        private final List<Notice> notices = new ArrayList<>();
        private String value = "";

        Listening(@Nullable InputStream data) {
            this.data = data;
        }

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            return this;
        }

        @Override
        public void notice(Notice notice) {
            notices.add(notice);
        }

        @Override
        public @Nullable InputStream copyInput() {
            return data;
        }

        @Override
        public void add(Row row) {
            byte[] first = row.value(0);
            value = first == null ? "" : new String(first, StandardCharsets.UTF_8);
        }

        @Override
        public void finish() {}
    }
}
