package io.howdah.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Physical and planner settings of a column; null and empty mean PostgreSQL's default.
///
/// @param strategy PLAIN, EXTERNAL, EXTENDED or MAIN when it is not the type's own
/// @param compression `pglz` or `lz4`
/// @param statisticsTarget the `SET STATISTICS` value
/// @param options `n_distinct` and `n_distinct_inherited`
public record ColumnStorage(
        @Nullable String strategy,
        @Nullable String compression,
        @Nullable Integer statisticsTarget,
        Map<String, String> options) {

    public static final ColumnStorage DEFAULT = new ColumnStorage(null, null, null, Map.of());

    public ColumnStorage {
        options = Canonical.options(options);
    }
}
