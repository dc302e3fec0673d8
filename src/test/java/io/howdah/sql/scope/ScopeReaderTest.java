package io.howdah.sql.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.sql.complete.ShopNames;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ScopeReaderTest {

    /// A query, and the names and types of its columns; `?` is a type that does not follow.
    private static final String OUTPUTS =
            """
            SELECT id, total FROM orders ⇒ id bigint, total numeric(10,2)
            SELECT o.* FROM orders o JOIN customer c ON true ⇒ id bigint, customer_id bigint, status order_status, placed_at timestamp with time zone, total numeric(10,2)
            SELECT id AS a, id b FROM orders ⇒ a bigint, b bigint
            SELECT 1, 'x', 1.5, true, null ⇒ ?column? integer, ?column? text, ?column? numeric, true boolean, null ?
            SELECT count(*), lower(name) AS l FROM customer ⇒ count bigint, l text
            SELECT sum(quantity), sum(unit_price) FROM order_item ⇒ sum bigint, sum numeric
            SELECT max(status) FROM orders ⇒ max order_status
            SELECT id::text, CAST(id AS integer) AS n, total::numeric(5,1) AS t FROM orders ⇒ id text, n integer, t numeric(5,1)
            SELECT id + 1 AS n, total * 2 AS t, id > 3 AS b, placed_at - now() AS d FROM orders ⇒ n bigint, t numeric, b boolean, d interval
            SELECT name || 'x' AS n, data -> 'a' AS d, data ->> 'a' AS e FROM product ⇒ n text, d jsonb, e text
            SELECT CASE WHEN id = 1 THEN name ELSE email END AS c FROM customer ⇒ c text
            SELECT coalesce(total, 0) AS c, nullif(id, 1) AS n FROM orders ⇒ c numeric(10,2), n bigint
            SELECT tags[1] AS t, ARRAY[1, 2] AS a, ARRAY(SELECT id FROM orders) AS b FROM product ⇒ t text, a integer[], b bigint[]
            SELECT (SELECT count(*) FROM orders) AS n, EXISTS (SELECT 1) AS e ⇒ n bigint, e boolean
            SELECT s.n FROM (SELECT count(*) AS n FROM orders) s ⇒ n bigint
            SELECT now() AT TIME ZONE 'UTC' AS t, current_date AS d, date '2024-01-01' AS e ⇒ t timestamp without time zone, d date, e date
            WITH a AS (SELECT id FROM orders), b(x) AS (SELECT id FROM a) SELECT * FROM b ⇒ x bigint
            WITH RECURSIVE t AS (SELECT id, 1 AS depth FROM category UNION ALL SELECT c.id, t.depth + 1 FROM category c JOIN t ON true) SELECT * FROM t ⇒ id bigint, depth integer
            VALUES (1, 'a'), (2, 'b') ⇒ column1 integer, column2 text
            SELECT * FROM (VALUES (1, 'a')) v(n, t) ⇒ n integer, t text
            TABLE category ⇒ id bigint, name text, parent_id bigint
            SELECT * FROM generate_series(1, 3) AS g ⇒ g integer
            SELECT * FROM unnest(ARRAY['a']) WITH ORDINALITY AS u(item, n) ⇒ item text, n bigint
            SELECT * FROM jsonb_each('{}') ⇒ key text, value jsonb
            SELECT * FROM find_customers('x') WHERE active ⇒ id bigint, name text, email text, active boolean, created_at timestamp with time zone
            SELECT * FROM json_to_record('{}') AS r(a integer, b numeric(3,1)) ⇒ a integer, b numeric(3,1)
            SELECT id FROM orders UNION SELECT name FROM product ⇒ id bigint
            (SELECT id FROM orders) ⇒ id bigint
            UPDATE orders SET total = 1 RETURNING id, total AS t ⇒ id bigint, t numeric(10,2)
            INSERT INTO category VALUES (1) RETURNING * ⇒ id bigint, name text, parent_id bigint
            EXPLAIN SELECT id FROM orders ⇒ id bigint
            CREATE VIEW v AS SELECT id FROM orders ⇒ id bigint
            SELECT DISTINCT ON (id) id, status FROM orders ⇒ id bigint, status order_status
            SELECT row_number() OVER (ORDER BY id) AS n, id FROM orders ⇒ n ?, id bigint
            """;

    @TestFactory
    Stream<DynamicTest> knowsTheColumnsOfAQuery() {
        return OUTPUTS.lines()
                .map(line -> line.split(" ⇒ "))
                .map(parts ->
                        dynamicTest(
                                parts[0], () -> assertThat(outputs(parts[0])).isEqualTo(parts[1])));
    }

    private static String outputs(String query) {
        // Behind the statement's end the caret changes nothing in it.
        CaretStatement statement = CaretStatement.of(query + " ", 0);
        Words words = new Words(withoutCaret(statement), -1);
        Scope scope = ScopeReader.read(words, ShopNames.index(), false);
        Block block = scope.first().orElseThrow();
        return block.outputs().stream()
                .map(column ->
                        column.name() + " " + (column.type().isEmpty() ? "?" : column.type()))
                .collect(Collectors.joining(", "));
    }

    private static java.util.List<Word> withoutCaret(CaretStatement statement) {
        return java.util.stream.IntStream.range(1, statement.words().size())
                .mapToObj(statement.words()::get)
                .toList();
    }
}
