package io.howdah.query.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a load ended. One that is not done has changed nothing.
public sealed interface LoadOutcome {

    /// @param rejected rows that were left out
    /// @param rejects the file that has them with their reasons, null when there are none
    /// @param sequences that were set behind the loaded values, and those that could not be
    record Done(
            long rows,
            long rejected,
            @Nullable Path rejects,
            List<AdvancedSequence> sequences,
            Duration duration)
            implements LoadOutcome {

        public Done {
            sequences = List.copyOf(sequences);
        }
    }

    /// @param sentence for the person who imports
    /// @param details what the server said of it, "" when nothing
    record Failed(String sentence, String details) implements LoadOutcome {}

    record Stopped() implements LoadOutcome {}
}
