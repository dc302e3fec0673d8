package io.howdah.query.load;

import org.jspecify.annotations.Nullable;

/// Finds the type of a column from its values, one after the other.
final class TypeTally {

    /// More significant digits than a double keeps, whatever they are.
    private static final int DOUBLE_DIGITS = 15;

    /// Whole numbers of fewer digits are integers, without a closer look.
    private static final int INTEGER_DIGITS = 9;

    private final Notation notation;
    private @Nullable ColumnType found;
    private boolean precise;

    TypeTally(Notation notation) {
        this.notation = notation;
    }

    /// Looks at one value; NULL and the empty text tell nothing.
    void add(@Nullable String value) {
        if (value == null || value.isEmpty() || found == ColumnType.TEXT) {
            return;
        }
        String plain = notation.isStandard() ? value : notation.plain(value);
        ColumnType type = ColumnType.of(plain);
        precise |= type.isExact() && (plain.length() > DOUBLE_DIGITS || hasExponent(plain));
        found = found == null ? type : found.with(type);
    }

    /// An exponent that a double does not reach.
    private static boolean hasExponent(String number) {
        return number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
    }

    /// Looks at a field of a record; makes a text of it only where it must.
    void add(Records record, int field) {
        if (found == ColumnType.TEXT) {
            return;
        }
        int from = record.start(field);
        int to = record.end(field);
        boolean told = found == ColumnType.INTEGER && isSmall(record.bytes(), from, to);
        if (!told && from < to) {
            add(record.value(field));
        }
    }

    private static boolean isSmall(byte[] bytes, int from, int to) {
        if (to - from > INTEGER_DIGITS || (to - from > 1 && bytes[from] == '0')) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return from < to;
    }

    /// The narrowest type that takes all of them; text when there were none.
    ColumnType type() {
        if (found == null) {
            return ColumnType.TEXT;
        }
        // The digits of some would be lost in a double; numeric takes exponents too.
        return found == ColumnType.DOUBLE && precise ? ColumnType.NUMERIC : found;
    }
}
