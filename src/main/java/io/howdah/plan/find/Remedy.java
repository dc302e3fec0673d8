package io.howdah.plan.find;

import io.howdah.plan.find.condition.SqlName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done about a finding.
public sealed interface Remedy {

    /// A few words for a button or a heading.
    String title();

    /// SQL that can be run as it is, one statement each, without a semicolon; empty when the remedy
    /// cannot be written for sure.
    List<String> statements();

    /// Why it helps, in a sentence or two.
    String why();

    /// What to see to before the statements are run, a short sentence; empty for nothing.
    default String caution() {
        return switch (this) {
            case CreateIndex index -> unqualified(index.schema(), index.table());
            case UpdateStatistics statistics ->
                    unqualified(statistics.schema(), statistics.table());
            case Vacuum vacuum -> unqualified(vacuum.schema(), vacuum.table());
            case Setting setting -> "";
            case Rewrite rewrite -> "";
        };
    }

    private static String unqualified(@Nullable String schema, String table) {
        return schema != null
                ? ""
                : "The plan does not say in which schema %s is (EXPLAIN VERBOSE would): search_path decides."
                        .formatted(table);
    }

    /// An index that would answer what the query asks.
    ///
    /// @param schema null when the plan does not say it; search_path decides then
    /// @param table plain name, without quotes
    /// @param method `btree`, `gin`, `gist`, `brin` or `hash`
    /// @param keys columns and expressions as SQL, with operator class and order, in order
    /// @param include further columns as SQL, only for reading them from the index
    /// @param where condition of a partial index as SQL
    record CreateIndex(
            @Nullable String schema,
            String table,
            String method,
            List<String> keys,
            List<String> include,
            @Nullable String where,
            String why)
            implements Remedy {

        public CreateIndex {
            keys = List.copyOf(keys);
            include = List.copyOf(include);
        }

        /// The statement for a table that nobody writes to meanwhile, or inside a transaction.
        public String sql() {
            return "CREATE INDEX ON " + definition();
        }

        /// The statement for a busy table: writers go on, but it cannot run in a transaction.
        public String concurrently() {
            return "CREATE INDEX CONCURRENTLY ON " + definition();
        }

        private String definition() {
            return SqlName.qualified(schema, table)
                    + (method.equals("btree") ? "" : " USING " + method)
                    + " ("
                    + String.join(", ", keys)
                    + ")"
                    + (include.isEmpty() ? "" : " INCLUDE (" + String.join(", ", include) + ")")
                    + (where == null ? "" : " WHERE " + where);
        }

        @Override
        public String title() {
            return "Create an index on " + table + " (" + String.join(", ", keys) + ")";
        }

        /// Extensions that the index needs come first.
        @Override
        public List<String> statements() {
            boolean trigrams = keys.stream().anyMatch(key -> key.endsWith("_trgm_ops"));
            return trigrams
                    ? List.of("CREATE EXTENSION IF NOT EXISTS pg_trgm", sql())
                    : List.of(sql());
        }
    }

    /// Another value of a setting, for one transaction.
    ///
    /// @param value as SQL, with its quotes
    record Setting(String name, String value, String why) implements Remedy {

        @Override
        public String title() {
            return "Set " + name + " to " + value.replace("'", "");
        }

        /// As `SET LOCAL`: a change for all sessions should be tried this way first.
        @Override
        public List<String> statements() {
            return List.of("SET LOCAL " + name + " = " + value);
        }
    }

    /// Statistics that show the planner what is in the table.
    ///
    /// @param columns whose statistics are made finer, plain names; empty for all as they are; the keys
    ///     of groups as SQL
    /// @param how what is done before ANALYZE
    record UpdateStatistics(
            @Nullable String schema, String table, How how, List<String> columns, String why)
            implements Remedy {

        /// What is done before ANALYZE.
        public enum How {
            /// Nothing: the statistics are old.
            ANALYZE,
            /// The columns get ten times as many common values and histogram bounds.
            MORE_DETAIL,
            /// The columns depend on each other: extended statistics say how.
            TOGETHER,
            /// Extended statistics count the groups of columns or expressions.
            GROUPS
        }

        /// PostgreSQL cuts longer names (NAMEDATALEN).
        private static final int LONGEST_NAME = 63;

        private static final int TARGET = 1000;

        public UpdateStatistics {
            columns = List.copyOf(columns);
        }

        @Override
        public String title() {
            return switch (how) {
                case ANALYZE -> "Analyze " + table;
                case MORE_DETAIL ->
                        "Keep finer statistics of "
                                + table
                                + " ("
                                + String.join(", ", columns)
                                + ")";
                case TOGETHER, GROUPS ->
                        "Keep statistics of "
                                + table
                                + " ("
                                + String.join(", ", columns)
                                + ") together";
            };
        }

        @Override
        public List<String> statements() {
            String name = SqlName.qualified(schema, table);
            var statements = new ArrayList<String>();
            switch (how) {
                case ANALYZE -> {}
                case MORE_DETAIL ->
                        columns.forEach(column ->
                                statements.add(
                                        "ALTER TABLE %s ALTER COLUMN %s SET STATISTICS %d"
                                                .formatted(name, SqlName.quoted(column), TARGET)));
                case TOGETHER -> statements.add(together(name));
                case GROUPS -> statements.add(groups(name));
            }
            statements.add("ANALYZE " + name);
            return List.copyOf(statements);
        }

        private String together(String name) {
            List<String> quoted = columns.stream().map(SqlName::quoted).toList();
            return "CREATE STATISTICS %s (dependencies, ndistinct, mcv) ON %s FROM %s"
                    .formatted(own(String.join("_", columns)), String.join(", ", quoted), name);
        }

        // Of a single expression there is one kind only, which may not be named.
        private String groups(String name) {
            String words = String.join("_", columns).replaceAll("[\\W_]+", "_");
            return "CREATE STATISTICS %s%s ON %s FROM %s"
                    .formatted(
                            own(words.replaceAll("^_|_$", "")),
                            columns.size() == 1 ? "" : " (ndistinct)",
                            String.join(", ", columns),
                            name);
        }

        // Before PostgreSQL 16 statistics must have a name.
        private String own(String what) {
            String name = table + "_" + what;
            String end = "_stats";
            int most = LONGEST_NAME - end.length();
            return SqlName.qualified(
                    schema, (name.length() <= most ? name : name.substring(0, most)) + end);
        }
    }

    /// Clean a table up, so that its visibility map is current.
    ///
    /// @param full whether it is written anew, so that it gets smaller
    record Vacuum(@Nullable String schema, String table, boolean full, String why)
            implements Remedy {

        @Override
        public String title() {
            return full ? "Rewrite " + table + " without its empty room" : "Vacuum " + table;
        }

        /// Cannot run in a transaction.
        @Override
        public List<String> statements() {
            return List.of(
                    (full ? "VACUUM (FULL, ANALYZE) " : "VACUUM (ANALYZE) ")
                            + SqlName.qualified(schema, table));
        }
    }

    /// Ask the question differently, or change what a person must decide.
    ///
    /// @param statements where they can be written for sure, else empty
    record Rewrite(String title, List<String> statements, String why) implements Remedy {

        public Rewrite {
            statements = List.copyOf(statements);
        }

        static Rewrite words(String title, String why) {
            return new Rewrite(title, List.of(), why);
        }
    }
}
