package io.howdah.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hears of one statement while it runs, on the session's thread; must return soon.
public interface RunListener {

    /// The statement returns rows: they go to the sink.
    RowSink columns(List<ResultColumn> columns);

    /// A batch has reached the sink; `rows` counts all so far.
    default void fetched(long rows) {}

    default void notice(Notice notice) {}

    /// What COPY … FROM STDIN reads, in UTF-8, not closed afterwards; null for the statement's own data.
    default @Nullable InputStream copyInput() throws IOException {
        return null;
    }

    /// Where COPY … TO STDOUT writes, not closed afterwards; null to get its lines as rows.
    default @Nullable OutputStream copyOutput() {
        return null;
    }
}
