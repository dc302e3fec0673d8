package io.howdah.sql.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedQueryTest {

    @Test
    void queryStandsUntouchedInFrom() {
        var query = new DerivedQuery("SELECT a, \"B c\" FROM t -- all", List.of("a", "B c"), true);
        assertThat(
                        query.text(
                                List.of(query.column(0) + " > 1"),
                                List.of(query.column(1) + " DESC")))
                .isEqualTo(
                        """
                        SELECT *
                        FROM (
                        SELECT a, "B c" FROM t -- all
                        ) AS result
                        WHERE a > 1
                        ORDER BY "B c" DESC\
                        """);
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        var query = new DerivedQuery("SELECT 1 AS x, 2 AS x", List.of("x", "x"), true);
        assertThat(query.text(List.of(), List.of(query.column(1))))
                .isEqualTo(
                        """
                        SELECT\s
                            c1 AS x,
                            c2 AS x
                        FROM (
                        SELECT 1 AS x, 2 AS x
                        ) AS result (c1, c2)
                        ORDER BY c2\
                        """);
    }

    @Test
    void literalsAndPatternsAreQuoted() {
        var query = new DerivedQuery("SELECT 1", List.of("x"), true);
        assertThat(query.literal("O'Hara \\ '")).isEqualTo("'O''Hara \\ '''");
        assertThat(query.pattern("5%_\\", true)).isEqualTo("'%5\\%\\_\\\\%'");
        var old = new DerivedQuery("SELECT 1", List.of("x"), false);
        assertThat(old.literal("a\\b'")).isEqualTo("E'a\\\\b'''");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "VALUES (1), (2)",
                "TABLE t",
                "(SELECT 1) UNION (SELECT 2)",
                "WITH a AS (SELECT 1) SELECT * FROM a",
                "SELECT ')' AS \"(\" -- )"
            })
    void queriesCanBeWrapped(String query) {
        assertThat(DerivedQuery.refusal(query, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (1) RETURNING x",
                "WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone",
                "SHOW work_mem",
                "EXPLAIN SELECT 1",
                "SELECT 1; SELECT 2",
                "SELECT 1) AS x; DROP TABLE t; (SELECT 2",
                "FETCH 10 FROM c",
                ""
            })
    void otherStatementsAreRefused(String statement) {
        assertThat(DerivedQuery.refusal(statement, true)).isPresent();
    }
}
