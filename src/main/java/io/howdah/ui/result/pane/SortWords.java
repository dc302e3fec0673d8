package io.howdah.ui.result.pane;

import io.howdah.query.rows.SortKey;
import io.howdah.query.value.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// How rows are sorted here, where the server might sort them otherwise.
final class SortWords {

    static final String DETAILS =
            """
            Texts stand in the order of their characters' codes, upper and lower case together: "z" before "é".
            The server sorts by the collation of the column. Ask it for its own order, which also takes the rows
            that were not fetched into account.\
            """;

    private SortWords() {}

    /// Whether values of a kind are sorted by their letters.
    static boolean isByLetters(ValueKind kind) {
        return switch (kind) {
            case TEXT, ARRAY, JSON, XML, HSTORE, RANGE -> true;
            default -> false;
        };
    }

    /// What is told beside the sort keys; empty when the server has the same order.
    static Optional<String> note(List<SortKey> keys, IntFunction<ValueKind> kinds) {
        return keys.stream().anyMatch(key -> isByLetters(kinds.apply(key.column())))
                ? Optional.of("sorted here by character codes, not by the server's collation")
                : Optional.empty();
    }
}
