package io.howdah.ui.plan.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.read.PlanReader;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real plans and the parts of their queries.
class QueryPartsIT {

    private static ScratchDatabase database;
    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customer (id int PRIMARY KEY, name text, city text)");
            statement.execute(
                    "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, placed timestamptz,"
                            + " total numeric(10,2), state text)");
            statement.execute(
                    "CREATE TABLE line (order_id int, no int, product text, price numeric)");
            statement.execute(
                    "INSERT INTO customer SELECT i, 'c' || i, 'city' || i % 50 FROM generate_series(1, 2000) i");
            statement.execute(
                    "INSERT INTO orders SELECT i, i % 2000 + 1, timestamptz '2026-01-01' + i * interval '1 minute',"
                            + " i, 's' || i % 5 FROM generate_series(1, 20000) i");
            statement.execute(
                    "INSERT INTO line SELECT i % 20000 + 1, i, 'p' || i % 100, i FROM generate_series(1, 40000) i");
            statement.execute("CREATE INDEX ON orders (customer_id)");
            statement.execute("CREATE INDEX ON orders (placed)");
            statement.execute("CREATE INDEX ON line (order_id)");
            statement.execute("ANALYZE");
            statement.execute("SET max_parallel_workers_per_gather = 0");
            statement.execute("SET timezone = 'UTC'");
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        connection.close();
        database.close();
    }

    private static Plan plan(String query) throws SQLException {
        return plan("COSTS", query);
    }

    private static Plan plan(String options, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("EXPLAIN (" + options + ", FORMAT JSON) " + query)) {
            rows.next();
            return PlanReader.read(rows.getString(1)).plans().getFirst();
        }
    }

    /// The query, the beginning of a node's title, and what it stands for.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    SELECT * FROM customer WHERE id = 5 | Index Scan using customer_pkey | customer … id = 5
                    SELECT * FROM customer AS c WHERE c.city = 'city7' | Seq Scan on customer c | customer AS c … c.city = 'city7'
                    SELECT * FROM customer WHERE city IN ('a', 'b') AND name LIKE 'x%' | Seq Scan | customer … city IN ('a', 'b') … name LIKE 'x%'
                    SELECT * FROM customer WHERE (city = 'a' OR city = 'b') AND name IS NOT NULL | Seq Scan | customer … city = 'a' OR city = 'b' … name IS NOT NULL
                    SELECT * FROM orders WHERE id BETWEEN 5 AND 10 | Index Scan | orders … id BETWEEN 5 AND 10
                    SELECT * FROM orders WHERE placed >= '2026-01-02' AND placed < '2026-01-03' | Index Scan | orders … placed >= '2026-01-02' … placed < '2026-01-03'
                    SELECT * FROM customer c JOIN orders o ON o.customer_id = c.id | Hash Join | o.customer_id = c.id
                    SELECT * FROM customer c JOIN orders o ON o.customer_id = c.id | Seq Scan on orders o | orders o
                    SELECT * FROM orders JOIN customer USING (id) | Merge Join | USING (id)
                    SELECT * FROM customer c, orders o WHERE c.id = o.customer_id AND c.city = 'city1' | Hash Join | c.id = o.customer_id
                    SELECT * FROM customer c, orders o WHERE c.id = o.customer_id AND c.city = 'city1' | Seq Scan on customer c | customer c … c.city = 'city1'
                    SELECT * FROM customer c JOIN orders o ON o.customer_id = c.id WHERE c.id = 7 | Nested Loop | JOIN orders o ON o.customer_id = c.id
                    SELECT city, count(*) FROM customer GROUP BY city ORDER BY count(*) DESC | Sort | ORDER BY count(*) DESC
                    SELECT city, count(*) FROM customer GROUP BY city | HashAggregate | GROUP BY city
                    SELECT count(*), max(name) FROM customer | Aggregate | count(*) … max(name)
                    SELECT DISTINCT city FROM customer | HashAggregate | DISTINCT
                    SELECT city FROM customer GROUP BY city HAVING count(*) > 10 | HashAggregate | GROUP BY city … count(*) > 10
                    SELECT * FROM line ORDER BY price LIMIT 3 OFFSET 2 | Limit | LIMIT 3 OFFSET 2
                    SELECT * FROM line ORDER BY price LIMIT 3 | Sort | ORDER BY price
                    SELECT id, rank() OVER (PARTITION BY city ORDER BY name) FROM customer | WindowAgg | OVER (PARTITION BY city ORDER BY name)
                    WITH big AS MATERIALIZED (SELECT * FROM orders WHERE total > 100) SELECT * FROM big b | CTE Scan on big b | big b
                    WITH big AS MATERIALIZED (SELECT * FROM orders WHERE total > 100) SELECT * FROM big b | Seq Scan on orders | orders … total > 100
                    SELECT * FROM customer WHERE id IN (SELECT customer_id FROM orders WHERE state = 's1') | Seq Scan on orders | orders … state = 's1'
                    SELECT name, (SELECT max(o.total) FROM orders o WHERE o.customer_id = c.id) FROM customer c | Aggregate | SELECT max(o.total) FROM orders o WHERE o.customer_id = c.id
                    SELECT id FROM customer UNION ALL SELECT id FROM orders | Append | UNION ALL
                    SELECT id FROM customer WHERE id = 1 UNION ALL SELECT id FROM orders WHERE id = 2 | Index Only Scan using orders_pkey | orders … id = 2
                    UPDATE orders SET state = 'x' WHERE id = 4 | Update | UPDATE orders
                    DELETE FROM orders WHERE total < 5 | Seq Scan on orders | orders … total < 5
                    INSERT INTO customer SELECT 9999, 'a', 'b' | Insert | INSERT INTO customer
                    SELECT * FROM generate_series(1, 5) AS g | Function Scan | generate_series(1, 5) AS g
                    SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v (n, t) | Values Scan | VALUES (1, 'a'), (2, 'b')
                    SELECT * FROM customer WHERE city IS DISTINCT FROM 'x' | Seq Scan | customer … city IS DISTINCT FROM 'x'
                    SELECT * FROM customer a JOIN customer b ON a.city = b.city WHERE b.name = 'c5' | Seq Scan on customer b | customer b … b.name = 'c5'
                    SELECT * FROM customer c LEFT JOIN orders o ON o.customer_id = c.id AND o.state = 's2' | Seq Scan on orders o | orders o … o.state = 's2'
                    """)
    void aNodeStandsForAPartOfItsQuery(String query, String title, String expected)
            throws SQLException {
        Plan plan = plan(query);
        PlanNode node =
                plan.nodes().stream()
                        .filter(one -> one.title().startsWith(title))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(plan.tree().toString()));

        assertThat(words(query, QueryParts.of(query, plan.tree()).of(node.id())))
                .as(plan.tree().toString())
                .isEqualTo(expected);
    }

    private static String words(String query, List<Span> spans) {
        return spans.stream()
                .map(span -> query.substring(span.start(), span.end()))
                .collect(Collectors.joining(" … "));
    }

    @Test
    void subqueriesOfOneClauseAreToldApartByTheirOrder() throws SQLException {
        String query =
                "SELECT (SELECT count(*) FROM line l WHERE l.order_id = c.id),"
                        + " (SELECT sum(l.price) FROM line l WHERE l.order_id = c.id) FROM customer c";
        Plan plan = plan("VERBOSE", query);
        QueryParts parts = QueryParts.of(query, plan.tree());

        assertThat(plan.nodes())
                .extracting(node -> node.place().subplan())
                .contains("SubPlan 1", "SubPlan 2");
        for (PlanNode node : plan.nodes()) {
            if ("SubPlan 1".equals(node.place().subplan())) {
                assertThat(node.property("Output").orElse("")).contains("count");
                assertThat(words(query, parts.of(node.id())))
                        .startsWith("SELECT count(*) FROM line l");
                assertThat(parts.of(node.id() + 1)).isNotEmpty();
            } else if ("SubPlan 2".equals(node.place().subplan())) {
                assertThat(words(query, parts.of(node.id())))
                        .startsWith("SELECT sum(l.price) FROM");
            }
        }
    }

    @Test
    void whereTwoPartsWouldDoThereIsNone() throws SQLException {
        String query =
                "SELECT (SELECT count(*) FROM line l) FROM (SELECT * FROM line l OFFSET 0) AS x";
        Plan plan = plan("VERBOSE", query);

        List<PlanNode> scans =
                plan.nodes().stream().filter(node -> node.title().startsWith("Seq Scan")).toList();
        assertThat(scans).hasSize(2);
        for (PlanNode scan : scans) {
            assertThat(QueryParts.of(query, plan.tree()).of(scan.id())).isEmpty();
        }
    }

    @Test
    void aPlaceInTheQuerySelectsTheNodeOfTheSmallestPart() throws SQLException {
        String query =
                "SELECT * FROM customer c JOIN orders o ON o.customer_id = c.id WHERE c.city = 'city1'";
        Plan plan = plan(query);
        QueryParts parts = QueryParts.of(query, plan.tree());

        assertThat(parts.nodeAt(query.indexOf("orders")).map(id -> plan.nodes().get(id).title()))
                .contains("Seq Scan on orders o");
        assertThat(parts.nodeAt(query.indexOf("c.city")).map(id -> plan.nodes().get(id).title()))
                .contains("Seq Scan on customer c");
        assertThat(parts.nodeAt(0)).isEmpty();
    }

    @Test
    void anyTextIsReadAndPartsLieWithinIt() throws SQLException {
        Plan plan =
                plan(
                        "SELECT city, count(*) FROM customer c JOIN orders o ON o.customer_id = c.id GROUP BY city ORDER BY 2 LIMIT 3");
        List<String> words =
                List.of(
                        "select",
                        "from",
                        "where",
                        "(",
                        ")",
                        "union all",
                        "join",
                        "on",
                        "using",
                        "customer c",
                        "orders o",
                        "o.customer_id = c.id",
                        "group by",
                        "order by",
                        "limit",
                        "with",
                        "as",
                        ",",
                        "values",
                        "insert into",
                        "update",
                        "between",
                        "and",
                        "over",
                        "'",
                        "$$",
                        "distinct",
                        ";");
        var random = new Random(5);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String query =
                    random.ints(random.nextInt(25), 0, words.size())
                            .mapToObj(words::get)
                            .collect(Collectors.joining(" "));
            QueryParts parts = QueryParts.of(query, plan.tree());
            for (PlanNode node : plan.nodes()) {
                for (Span span : parts.of(node.id())) {
                    found++;
                    assertThat(span.start()).as(query).isBetween(0, span.end());
                    assertThat(span.end()).as(query).isLessThanOrEqualTo(query.length());
                }
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }
}
