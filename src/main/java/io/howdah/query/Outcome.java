package io.howdah.query;

import java.time.Duration;

/// How a statement ended. `rows` counts rows that reached the [RowSink], which keeps them in any case.
public sealed interface Outcome {

    long rows();

    Duration duration();

    /// @param tag the server's command tag, for example `INSERT 0 3`
    /// @param complete false when the row limit was reached and the result has more
    record Completed(String tag, long rows, boolean complete, Duration duration)
            implements Outcome {}

    record Failed(ServerError error, Fate fate, long rows, Duration duration) implements Outcome {}

    /// The user stopped it.
    record Stopped(Fate fate, long rows, Duration duration) implements Outcome {}
}
