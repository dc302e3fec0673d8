package io.howdah.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An index of its own, not the one behind a constraint.
///
/// @param name lives in the schema of its table
/// @param predicate which rows are indexed, or null for all
/// @param options storage parameters
/// @param attachedTo the partitioned parent's index that it belongs to, or null
/// @param statisticsTargets `SET STATISTICS` of expression keys, by position from 1
/// @param valid false after a failed `CREATE INDEX CONCURRENTLY`
public record Index(
        String name,
        boolean unique,
        boolean nullsNotDistinct,
        String method,
        List<IndexKey> keys,
        List<String> include,
        @Nullable String predicate,
        Map<String, String> options,
        @Nullable String tablespace,
        @Nullable QualifiedName attachedTo,
        Map<Integer, Integer> statisticsTargets,
        boolean valid,
        @Nullable String comment) {

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        options = Canonical.options(options);
        statisticsTargets = Map.copyOf(statisticsTargets);
    }

    /// A B-tree index on plain columns.
    public static Index of(String name, boolean unique, String... columns) {
        return new Index(
                name,
                unique,
                false,
                "btree",
                List.of(columns).stream().map(IndexKey::of).toList(),
                List.of(),
                null,
                Map.of(),
                null,
                null,
                Map.of(),
                true,
                null);
    }
}
