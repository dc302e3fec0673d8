package io.howdah.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CREATE INDEX ON t (a)                              | CREATE INDEX ON t (a)               | t       | btree
                    create index concurrently i on only s.t using gin (a) | create index i on only s.t using gin (a) | s.t  | gin
                    CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON "my t" (a) | CREATE UNIQUE INDEX IF NOT EXISTS i ON "my t" (a) | "my t" | btree
                    CREATE INDEX ON a."b.c" (lower(x)) WHERE y         | CREATE INDEX ON a."b.c" (lower(x)) WHERE y | a."b.c" | btree
                    """)
    void takesAnIndexIntoATransaction(
            String sql, String statement, String table, String accessMethod) {
        assertThat(Trial.of(List.of(sql)))
                .isEqualTo(new Trial.Index(statement, table, accessMethod, List.of()));
    }

    @Test
    void createsTheExtensionBeforeTheIndex() {
        Trial trial =
                Trial.of(
                        List.of(
                                "CREATE EXTENSION IF NOT EXISTS pg_trgm;",
                                "CREATE INDEX ON t USING gin (a gin_trgm_ops);"));

        assertThat(trial)
                .isEqualTo(
                        new Trial.Index(
                                "CREATE INDEX ON t USING gin (a gin_trgm_ops)",
                                "t",
                                "gin",
                                List.of("CREATE EXTENSION IF NOT EXISTS pg_trgm")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET work_mem = '64MB'",
                "SET LOCAL work_mem TO '64MB';",
                "set session work_mem='64MB'",
                "ALTER SYSTEM SET work_mem = '64MB'",
                "ALTER ROLE anna IN DATABASE shop SET work_mem = '64MB'"
            })
    void changesASettingForOneTransaction(String sql) {
        assertThat(Trial.of(List.of(sql))).isEqualTo(new Trial.Setting("work_mem", "'64MB'"));
    }

    @Test
    void gathersStatistics() {
        List<String> statements =
                List.of(
                        "ALTER TABLE s.t ALTER COLUMN a SET STATISTICS 1000",
                        "CREATE STATISTICS ON a, b FROM s.t",
                        "ANALYZE s.t");

        assertThat(Trial.of(statements)).isEqualTo(new Trial.Statistics(statements));
    }

    @Test
    void tellsUpkeepAndRewrites() {
        assertThat(Trial.of(List.of("VACUUM (ANALYZE) t"))).isInstanceOf(Trial.Upkeep.class);
        assertThat(Trial.of(List.of("SELECT 1;"))).isEqualTo(new Trial.Rewrite("SELECT 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP INDEX i",
                "ALTER TABLE t ALTER COLUMN a TYPE bigint",
                "CREATE EXTENSION hypopg",
                "VACUUM t; DROP TABLE t",
                "DELETE FROM t",
                ""
            })
    void saysOfEverythingElseThatItCannotBeTried(String sql) {
        Trial trial = Trial.of(List.of(sql));

        assertThat(trial).isInstanceOf(Trial.Unknown.class);
        assertThat(((Trial.Unknown) trial).sentence()).contains("tried").endsWith(".");
    }

    @Test
    void findsTheFunctionsThatAQueryCalls() {
        assertThat(
                        CalledFunctions.in(
                                "SELECT s.F(x), \"G\" (1), 'h(' FROM t WHERE a IN (1) -- k(\n"))
                .containsExactly("G", "f", "in");
    }
}
