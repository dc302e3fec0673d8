package io.howdah.query.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The least and the greatest of the numbers that a column got from a file, without those of records that
/// the table did not take.
final class LoadedNumbers {

    private final int source;
    private final Notation notation;
    private final List<@Nullable BigDecimal> waiting = new ArrayList<>();
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal greatest;

    /// @param source the column of the file
    LoadedNumbers(int source, Notation notation) {
        this.source = source;
        this.notation = notation;
    }

    /// A record that is on its way.
    void add(Records record) {
        String text = record.value(source);
        waiting.add(text == null ? null : number(notation.number(text.strip())));
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // The server refuses it, or takes NaN, which no sequence meets.
            return null;
        }
    }

    /// New records come.
    void clear() {
        waiting.clear();
    }

    /// The table took these of the records on their way.
    void take(int from, int to, Set<Integer> skipped) {
        for (int i = from; i < to; i++) {
            BigDecimal number = waiting.get(i);
            if (number != null && !skipped.contains(i)) {
                least = least == null ? number : least.min(number);
                greatest = greatest == null ? number : greatest.max(number);
            }
        }
    }

    Optional<BigDecimal> least() {
        return Optional.ofNullable(least);
    }

    Optional<BigDecimal> greatest() {
        return Optional.ofNullable(greatest);
    }
}
