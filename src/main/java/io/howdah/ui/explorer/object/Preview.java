package io.howdah.ui.explorer.object;

import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.query.Outcome;
import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowMemory;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import io.howdah.ui.result.ResultViewModel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the first rows of a relation, over a session of its own that can write nothing and gives up
/// after a while.
final class Preview implements AutoCloseable {

    /// Where rows are kept.
    ///
    /// @param spillFolder where they go that do not fit into memory
    record Place(RowMemory memory, Path spillFolder) {}

    /// @param problem why there are no rows, or not all; empty when all is well
    record Rows(@Nullable ResultViewModel result, String problem) {}

    static final int MOST_ROWS = 200;

    private static final String GUARD =
            "SET default_transaction_read_only = on; SET statement_timeout = '20s'";

    private final Session session;
    private final Place place;

    Preview(Pool pool, String title, Place place) {
        session = new Session(pool, new Holder("explorer", title));
        this.place = place;
    }

    /// Blocks; [#cancel] ends it from any thread.
    Rows read(String relation) {
        for (String guard : GUARD.split("; ")) {
            if (session.run(SqlStatement.of(guard), new Taker()) instanceof Outcome.Failed failed) {
                return new Rows(null, failed.error().message());
            }
        }
        String sql = "SELECT * FROM " + relation;
        var taker = new Taker();
        Outcome outcome =
                session.run(new SqlStatement(sql + " LIMIT " + MOST_ROWS, 0, "", MOST_ROWS), taker);
        ResultViewModel result =
                taker.rows == null ? null : new ResultViewModel(taker.columns, taker.rows, sql);
        if (result != null) {
            result.ended(outcome);
        }
        return new Rows(
                result,
                switch (outcome) {
                    case Outcome.Completed _ -> "";
                    case Outcome.Failed failed -> failed.error().message();
                    case Outcome.Stopped _ -> "Stopped.";
                });
    }

    void cancel() {
        session.cancel();
    }

    @Override
    public void close() {
        session.close();
    }

    private final class Taker implements RunListener {

        private List<ResultColumn> columns = List.of();
        private @Nullable PackedRows rows;

        @Override
        public RowSink columns(List<ResultColumn> found) {
            columns = List.copyOf(found);
            var packed = new PackedRows(found.size(), place.memory(), place.spillFolder());
            rows = packed;
            return packed;
        }
    }
}
