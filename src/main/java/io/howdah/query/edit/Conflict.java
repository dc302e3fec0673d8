package io.howdah.query.edit;

import io.howdah.query.RowValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row that is not as it was read, so that nothing was changed.
///
/// @param theirs the row as it is now, null when it is gone
public record Conflict(RowChange mine, Kind kind, @Nullable RowValues theirs) {

    /// What has happened to the row.
    public enum Kind {
        /// Somebody else has changed it.
        CHANGED("Somebody else has changed this row since it was read."),
        GONE(
                "This row is no longer there: somebody else has deleted it, changed its key, or a policy hides it."),
        /// It is as it was read, and the server still left it alone.
        REFUSED(
                "The server left this row alone: a trigger or a policy of the table forbids the change.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /// The values of one column.
    ///
    /// @param column index in the table's columns
    /// @param seen what was read
    /// @param mine what it is to become, empty when it was not to change
    /// @param theirs what it is now; null for NULL and in a row that is gone
    public record Cell(
            int column, @Nullable String seen, Optional<CellValue> mine, @Nullable String theirs) {

        /// Whether both have changed it, to different values.
        public boolean isContested() {
            return mine.isPresent() && !Objects.equals(seen, theirs);
        }
    }

    /// The columns that one of the two has changed.
    public List<Cell> cells() {
        RowValues seen =
                switch (mine) {
                    case RowChange.Update update -> update.seen();
                    case RowChange.Delete delete -> delete.seen();
                    case RowChange.Insert _ -> null;
                };
        if (seen == null) {
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Optional<CellValue> own = Optional.ofNullable(mine.values().get(i));
            String now = theirs == null ? null : theirs.get(i);
            boolean changed = theirs != null && !Objects.equals(seen.get(i), now);
            if (own.isPresent() || changed) {
                cells.add(new Cell(i, seen.get(i), own, now));
            }
        }
        return cells;
    }
}
