package io.howdah.sql.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSourcesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            value = {
                "SELECT 1 ~> ''",
                "TABLE sales.item ~> item",
                "SELECT item.id, item.name FROM sales.item ~> item",
                "SELECT * FROM a, b ~> a b",
                "SELECT * FROM a x JOIN b AS y ON x.i = y.i LEFT JOIN ONLY c USING (i) ~> a b c",
                "SELECT * FROM (a JOIN b ON true) CROSS JOIN c ~> a b c",
                "SELECT * FROM person p JOIN person c ON c.parent = p.id ~> person person",
                "SELECT * FROM (SELECT * FROM t) s ~> t",
                "SELECT * FROM t, LATERAL (SELECT * FROM u WHERE u.i = t.i) s ~> t u",
                "SELECT * FROM t WHERE x = (SELECT max(x) FROM t) ~> t",
                "SELECT id, (SELECT count(*) FROM u) FROM t ~> t",
                "SELECT * FROM t JOIN u ON EXISTS (SELECT FROM t WHERE i = 1) ~> t u",
                "SELECT a IS DISTINCT FROM b FROM t ~> t",
                "SELECT extract(year FROM d), trim(both from s) FROM t ~> t",
                "SELECT * FROM generate_series(1, 3) g, t ~> t",
                "SELECT * FROM ROWS FROM (f(1), g(2)) x, t ~> t",
                "SELECT * FROM t TABLESAMPLE system (10), u ~> t u",
                "WITH c AS (SELECT * FROM t) SELECT * FROM c ~> t",
                "WITH c AS (SELECT * FROM t) SELECT * FROM c a JOIN c b USING (i) ~> t t",
                "WITH c (i) AS NOT MATERIALIZED (TABLE t), d AS (TABLE c) SELECT * FROM c, d ~> t t",
                "WITH c AS (SELECT 1) SELECT * FROM public.c ~> c",
                "(SELECT * FROM t) ORDER BY 1 ~> t",
                "SELECT * FROM Öre.Tabelle ~> tabelle",
                "SELECT * FROM \"Order\"\"s\" /* FROM x */ -- FROM y ~> Order\"s",
                "SELECT * FROM t GROUP BY a, b ~> t",
                "SELECT * FROM t FOR UPDATE OF t ~> t",
            })
    void followsTheFromClause(String query, String expected) {
        assertThat(String.join(" ", RowSources.of(query).orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (1) RETURNING *",
                "EXECUTE prepared",
                "FETCH ALL FROM portal",
                "WITH c AS (DELETE FROM t RETURNING *) SELECT * FROM c",
                "WITH RECURSIVE r AS (SELECT 1 UNION ALL SELECT * FROM r) SELECT * FROM r",
                "SELECT * FROM ((SELECT 1) x JOIN t ON true)",
                "SELECT * FROM U&\"\\0041\"",
                "SELECT * FROM :name",
                "SELECT 'open",
            })
    void admitsWhatItCannotFollow(String query) {
        assertThat(RowSources.of(query)).isEmpty();
    }
}
