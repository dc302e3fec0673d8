package io.howdah.query.edit;

import io.howdah.query.edit.EditableColumn.Comparison;
import java.util.Set;

/// Which types' own equality tells every two different values apart; by the fixed numbers of `pg_type`.
final class ColumnTypes {

    private static final char ENUM = 'e';
    private static final long BOOL = 16;

    /// int8, int2, int4, oid, numeric. Floats are not among them: their text may be rounded.
    private static final Set<Long> NUMBERS = Set.of(20L, 21L, 23L, 26L, 1700L);

    /// bytea, "char", name, text, cidr, macaddr8, macaddr, inet, bpchar, varchar, date, time, timestamp,
    /// timestamptz, timetz, bit, varbit, uuid, pg_lsn and the built-in ranges. Not jsonb, to which a 1.0
    /// inside a document equals a 1.00.
    private static final Set<Long> EXACT =
            Set.of(
                    17L, 18L, 19L, 25L, 650L, 774L, 829L, 869L, 1042L, 1043L, 1082L, 1083L, 1114L,
                    1184L, 1266L, 1560L, 1562L, 2950L, 3220L, 3904L, 3906L, 3908L, 3910L, 3912L,
                    3926L);

    private ColumnTypes() {}

    /// @param type a type that is no domain
    /// @param kind its `typtype`
    /// @param element the type of an array's elements, 0 for other types
    static Comparison comparison(
            long type, char kind, long element, char elementKind, boolean deterministic) {
        if (!deterministic) {
            return Comparison.BYTES;
        } else if (type == BOOL) {
            return Comparison.BOOLEAN;
        } else if (NUMBERS.contains(type)) {
            return Comparison.NUMBER;
        }
        boolean exact = EXACT.contains(type) || kind == ENUM;
        boolean exactElements =
                element != 0
                        && (element == BOOL
                                || NUMBERS.contains(element)
                                || EXACT.contains(element)
                                || elementKind == ENUM);
        return exact || exactElements ? Comparison.VALUE : Comparison.TEXT;
    }
}
