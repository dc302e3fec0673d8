package io.howdah.query.edit;

import io.howdah.query.Fate;
import io.howdah.query.RowValues;
import io.howdah.query.ServerError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// How applying changes ended. Unless they were applied, nothing has changed.
public sealed interface ApplyOutcome {

    /// @param transactionOpen whether the user has yet to commit
    record Applied(List<Row> rows, boolean transactionOpen) implements ApplyOutcome {

        public Applied {
            rows = List.copyOf(rows);
        }
    }

    /// @param values the row as the server has it now, null for a deleted one
    record Row(RowChange change, @Nullable RowValues values) {}

    record Conflicted(List<Conflict> conflicts) implements ApplyOutcome {

        public Conflicted {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// The server refused a change.
    ///
    /// @param change the one that it refused, empty when it refused all of them, at the COMMIT for example
    /// @param column whose value it is about, where that is known
    record Refused(ServerError error, Fate fate, Optional<RowChange> change, OptionalInt column)
            implements ApplyOutcome {}

    /// The user stopped it.
    record Stopped(Fate fate) implements ApplyOutcome {}
}
