package io.howdah.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The values of one row, or of some of its columns, in the server's text format. Immutable.
public final class RowValues {

    private final @Nullable String[] values;

    private RowValues(@Nullable String[] values) {
        this.values = values;
    }

    /// @param values null for NULL
    public static RowValues of(@Nullable String... values) {
        return new RowValues(values.clone());
    }

    public int size() {
        return values.length;
    }

    /// Null for NULL.
    public @Nullable String get(int index) {
        return values[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowValues row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
