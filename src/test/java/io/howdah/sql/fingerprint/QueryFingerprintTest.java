package io.howdah.sql.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFingerprintTest {

    private static final String QUERY =
            "select o.id, count(*) from sales.orders o join sales.line l on l.order_id = o.id "
                    + "where o.placed_at >= '2026-01-01' and l.quantity > 5 and o.state in ('a', 'b') "
                    + "group by o.id having sum(l.price) > -10.5 order by 2 desc limit 10";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM t WHERE a = 5",
                "select * from t where a = 6;",
                "select *\n  from T\n where A = 'x' ; ",
                "select /* a /* nested */ comment */ * from t -- why\n where a = $1",
                "select * from \"t\" where a = :id",
                "select * from t where a = :'id'",
                "select * from t where a = -5",
                "select * from t where a = $tag$ it's $tag$",
                "select * from t where a = E'\\'x'",
                "select * from t where a = U&'\\0041'",
                "select * from t where a = X'1F'",
                "select * from t where a = '5'::int",
                "select * from t where a = '5'::numeric(10, 2)",
                "select * from t where a = '5'::pg_catalog.int4",
                "select * from t where a = 'x'::character varying(5)",
                "select * from t where a = 'x'::timestamp(3) with time zone",
                "select * from t where a = '{1,2}'::int[]",
                "explain select * from t where a = 5",
                "EXPLAIN ANALYZE VERBOSE select * from t where a = 5",
                "explain (analyze, buffers, format json) select * from t where a = 5",
            })
    void constantsLayoutAndExplainMakeNoDifference(String statement) {
        assertThat(QueryFingerprint.of(statement))
                .isEqualTo(QueryFingerprint.of("select * from t where a = 1"));
        assertThat(QueryFingerprint.of(statement).text()).isEqualTo("SELECT * FROM t WHERE a = ?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    select a from t where b in (1)                 | select a from t where b in (2, 3, 4)
                    select a from t where b = any(array[1])        | select a from t where b = any(array[1,2,3])
                    insert into t values (1, 'a')                  | insert into t values (2, 'b'), (3, 'c'), (4, 'd')
                    select a - 5                                   | select a - 7
                    select a from t where b between 1 and 2        | select a from t where b between $1 and $2
                    select a from t limit 10 offset 5              | select a from t limit 20 offset 0
                    select interval '1 day'                        | select interval '2 hours'
                    """)
    void theSameQuery(String one, String other) {
        assertThat(QueryFingerprint.of(one)).isEqualTo(QueryFingerprint.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    select a from t where b = 1         | select a from u where b = 1
                    select a from t where b = 1         | select a from t where c = 1
                    select a from t where b = 1         | select a from t where b < 1
                    select a from t where b = 1         | select a, b from t where b = 1
                    select a from t                     | select a from "T"
                    select a from t                     | select "select" from t
                    select a - 5 from t                 | select a from t
                    select f(1)                         | select f(1, 2)
                    insert into t values (1, 2)         | insert into t values (1, default)
                    select a from t where b in (1, 2)   | select a from t where b in (1, c)
                    select a from t where b is null     | select a from t where b is not null
                    select a::text from t               | select a::int from t
                    select 'a' from t                   | select a from t
                    select a from t order by a          | select a from t order by a desc
                    explain select 1                    | explain analyze update t set a = 1
                    """)
    void anotherQuery(String one, String other) {
        assertThat(QueryFingerprint.of(one).id()).isNotEqualTo(QueryFingerprint.of(other).id());
        assertThat(QueryFingerprint.of(one).text()).isNotEqualTo(QueryFingerprint.of(other).text());
    }

    @Test
    void readsWell() {
        assertThat(QueryFingerprint.of(QUERY).text())
                .isEqualTo(
                        "SELECT o.id, count(*) FROM sales.orders o JOIN sales.line l ON l.order_id = o.id "
                                + "WHERE o.placed_at >= ? AND l.quantity > ? AND o.state IN (?, …) "
                                + "GROUP BY o.id HAVING sum(l.price) > ? ORDER BY ? DESC LIMIT ?");
    }

    @Test
    void theIdentifierIsTheSameInEveryVersion() {
        assertThat(QueryFingerprint.of("select * from t where a = 1").id()).isEqualTo(STORED);
        assertThat(QueryFingerprint.of(" -- nothing\n;").id()).isZero();
    }

    // Plans of earlier sessions are found by it.
    private static final long STORED = -5107846653217702395L;

    @Test
    void otherConstantsAndLayoutNeverMakeAnotherQuery() {
        var random = new Random(7);
        QueryFingerprint expected = QueryFingerprint.of(QUERY);
        for (int i = 0; i < 2_000; i++) {
            String changed = relaid(QUERY, random);
            assertThat(QueryFingerprint.of(changed)).as(changed).isEqualTo(expected);
        }
    }

    private static String relaid(String query, Random random) {
        var text = new StringBuilder();
        for (String word : query.split(" ")) {
            String changed =
                    switch (word) {
                        case "5", "10", "-10.5" -> constant(random);
                        case "'2026-01-01'" -> "'" + random.nextInt() + " it''s -- no comment'";
                        default ->
                                word.startsWith("'") || word.startsWith("(")
                                        ? word
                                        : random.nextBoolean()
                                                ? word.toUpperCase(java.util.Locale.ROOT)
                                                : word;
                    };
            text.append(changed).append(blank(random));
        }
        return text.toString();
    }

    private static String constant(Random random) {
        return List.of("5", "-5", "1e10", "0x1F", "$3", ":x", "'a'", "$$b$$", "'7'::int8")
                .get(random.nextInt(9));
    }

    private static String blank(Random random) {
        return List.of(" ", "\n", "\t \r\n", " /* ' */ ", " -- \"\n", " /* /* */ $$ */ ")
                .get(random.nextInt(6));
    }

    @Test
    void anyTextHasAFingerprint() {
        var random = new Random(11);
        String signs =
                "select from where ( ) [ ] , ; :: ' \" $$ -- /* */ explain in values array 1 a . - ? \\ \n";
        List<String> words = List.of(signs.split(" "));
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append(words.get(random.nextInt(words.size())))
                        .append(random.nextBoolean() ? " " : "");
            }
            QueryFingerprint fingerprint = QueryFingerprint.of(text.toString());
            assertThat(fingerprint.id() == 0).isEqualTo(fingerprint.text().isEmpty());
        }
    }
}
