package io.howdah.plan.find;

import io.howdah.plan.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a live server knows beyond a plan. Whatever is unknown is absent, never guessed.
///
/// @param version as `server_version_num`, such as 180001; 0 when unknown
/// @param hypopg whether hypothetical indexes can be made
/// @param settings values as SHOW prints them, by name, such as `work_mem` → `4MB`
/// @param tables of the plan's relations, partitions and partitioned tables included
public record ServerFacts(
        int version, boolean hypopg, Map<String, String> settings, List<TableFacts> tables) {

    /// Nothing but the plan is known.
    public static final ServerFacts NONE = new ServerFacts(0, false, Map.of(), List.of());

    public ServerFacts {
        settings = Map.copyOf(settings);
        tables = List.copyOf(tables);
    }

    /// One table, partition, materialized view or partitioned table.
    ///
    /// @param rows live rows as the statistics have them; -1 when never analyzed
    /// @param pages of 8 kB
    /// @param modified rows changed since the last ANALYZE; null when unknown
    /// @param analyzed the last ANALYZE by hand or by autovacuum; null when never or unknown
    /// @param partitionOf the partitioned table, if it is a partition
    public record TableFacts(
            String schema,
            String name,
            double rows,
            long pages,
            @Nullable Long modified,
            @Nullable Instant analyzed,
            @Nullable PartitionedTable partitionOf,
            Space space,
            List<ColumnFacts> columns,
            List<IndexFacts> indexes,
            List<ForeignKeyFacts> foreignKeys) {

        public TableFacts {
            columns = List.copyOf(columns);
            indexes = List.copyOf(indexes);
            foreignKeys = List.copyOf(foreignKeys);
        }

        Optional<ColumnFacts> column(String wanted) {
            return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
        }
    }

    /// What else than living rows a table's pages may hold.
    ///
    /// @param fillFactor percent of a page that new rows fill
    /// @param live rows as the server counts them; null when unknown
    /// @param dead rows that VACUUM has yet to take out, as the server counts them; null when unknown
    public record Space(int fillFactor, @Nullable Long live, @Nullable Long dead) {

        public static final Space UNKNOWN = new Space(100, null, null);
    }

    /// The topmost table that a partition belongs to.
    public record PartitionedTable(String schema, String name) {}

    /// One column.
    ///
    /// @param type as `format_type` prints it, domains resolved to their base type
    /// @param distinct as `pg_stats.n_distinct`: a count, or minus a share of the rows; null without
    ///     statistics
    /// @param correlation as `pg_stats.correlation`; null without statistics
    /// @param nullShare 0 to 1; null without statistics
    /// @param width average bytes; null without statistics
    public record ColumnFacts(
            String name,
            String type,
            @Nullable Double distinct,
            @Nullable Double correlation,
            @Nullable Double nullShare,
            @Nullable Integer width) {}

    /// One index.
    ///
    /// @param method `btree`, `gin`, ...
    /// @param keys columns (plain names) and expressions (as `pg_get_indexdef` prints them)
    /// @param include plain names of columns that are only carried along
    /// @param where condition of a partial index
    /// @param valid false for the remains of a failed CREATE INDEX CONCURRENTLY
    /// @param definition as `pg_get_indexdef` prints it
    public record IndexFacts(
            String name,
            String method,
            List<String> keys,
            List<String> include,
            @Nullable String where,
            boolean unique,
            boolean valid,
            String definition) {

        public IndexFacts {
            keys = List.copyOf(keys);
            include = List.copyOf(include);
        }
    }

    /// A foreign key of a table.
    ///
    /// @param references the referenced table, qualified
    public record ForeignKeyFacts(String name, List<String> columns, String references) {

        public ForeignKeyFacts {
            columns = List.copyOf(columns);
        }
    }

    /// The table that a node reads; without a schema in the plan, the only one of that name.
    public Optional<TableFacts> table(Target target) {
        String relation = target.relation();
        return relation == null ? Optional.empty() : table(target.schema(), relation);
    }

    /// The same by names; null for a schema that is not known.
    public Optional<TableFacts> table(@Nullable String schema, String name) {
        List<TableFacts> fitting =
                tables.stream()
                        .filter(table -> table.name().equals(name))
                        .filter(table -> schema == null || table.schema().equals(schema))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }
}
