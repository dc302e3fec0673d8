package io.howdah.query.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What becomes of rows that the table does not take, and of sequences that the rows overtake.
///
/// @param rejects the file that collects rows; null when one that is not taken undoes the whole load
/// @param advancesSequences whether the sequences of columns that got the file's values go on behind them
public record LoadOptions(@Nullable Path rejects, boolean advancesSequences) {

    public static final LoadOptions ALL_OR_NOTHING = new LoadOptions(null, true);

    /// Rejected rows go beside the file that is loaded: `orders.csv` to `orders.rejects.csv`.
    public static LoadOptions rejectsBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return new LoadOptions(file.resolveSibling(stem + ".rejects.csv"), true);
    }

    public LoadOptions withSequences(boolean advanced) {
        return new LoadOptions(rejects, advanced);
    }
}
