package io.howdah.ui.result;

import io.howdah.query.ResultColumn;
import java.util.Set;

/// How the values of a type are laid out; by the fixed object identifiers of `pg_type`.
enum ColumnKind {
    NUMBER,
    BOOLEAN,
    JSON,
    TEXT;

    /// int8, int2, int4, oid, float4, float8, money, numeric.
    private static final Set<Long> NUMBERS = Set.of(20L, 21L, 23L, 26L, 700L, 701L, 790L, 1700L);

    private static final long BOOL = 16;
    private static final Set<Long> JSONS = Set.of(114L, 3802L);

    static ColumnKind of(ResultColumn column) {
        if (NUMBERS.contains(column.typeOid())) {
            return NUMBER;
        } else if (column.typeOid() == BOOL) {
            return BOOLEAN;
        }
        return JSONS.contains(column.typeOid()) ? JSON : TEXT;
    }
}
