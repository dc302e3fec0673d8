package io.howdah.query;

import java.sql.SQLWarning;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/// What the server answered to one message. Notices pass through at once, from within the read.
final class Reply extends ResultHandlerBase {

    private final Consumer<SQLWarning> notices;
    private Field @Nullable [] fields;
    private List<Tuple> tuples = List.of();
    private @Nullable ResultCursor cursor;
    private String tag = "";

    Reply(Consumer<SQLWarning> notices) {
        this.notices = notices;
    }

    @Override
    public void handleResultRows(
            Query query, Field[] described, List<Tuple> rows, @Nullable ResultCursor more) {
        fields = described;
        tuples = rows;
        cursor = more;
    }

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
        tag = status;
    }

    @Override
    public void handleWarning(SQLWarning warning) {
        notices.accept(warning);
    }

    /// The result's columns, null when there is none.
    Field @Nullable [] fields() {
        return fields;
    }

    List<Tuple> tuples() {
        return tuples;
    }

    /// The cursor behind which more rows may wait.
    @Nullable ResultCursor cursor() {
        return cursor;
    }

    /// The command tag; "" when rows came through a cursor that is not at its end.
    String tag() {
        return tag;
    }
}
