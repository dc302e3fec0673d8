package io.howdah.query.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What becomes of rows that the table does not take.
///
/// @param rejects the file that collects them; null when one such row undoes the whole load
public record LoadOptions(@Nullable Path rejects) {

    public static final LoadOptions ALL_OR_NOTHING = new LoadOptions(null);

    /// Rejected rows go beside the file that is loaded: `orders.csv` to `orders.rejects.csv`.
    public static LoadOptions rejectsBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return new LoadOptions(file.resolveSibling(stem + ".rejects.csv"));
    }
}
