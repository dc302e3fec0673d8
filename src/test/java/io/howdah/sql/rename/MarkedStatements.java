package io.howdah.sql.rename;

/// Statements on the shop with the places of one name marked. The first ones are whole and run; the
/// rest are half-typed.
final class MarkedStatements {

    private MarkedStatements() {}

    static final String WHOLE =
            """
            SELECT «o».id FROM orders «o»
            SELECT «o».id, «O».total FROM orders AS «o» WHERE «o».id > 3 GROUP BY «o».id, «o».total HAVING count(«o».total) > 1 ORDER BY «o».id
            SELECT «o».* FROM orders «o» JOIN customer c ON c.id = «o».customer_id
            SELECT o.id FROM orders o JOIN customer «c» ON «c».id = o.customer_id
            SELECT «"Big o"».id FROM orders «"Big o"»
            SELECT «o».id FROM orders «o» WHERE EXISTS (SELECT 1 FROM order_item i WHERE i.order_id = «o».id)
            SELECT «o».id FROM orders «o» WHERE «o».id IN (SELECT o.id FROM customer o WHERE o.id > 1)
            SELECT o.id FROM orders o WHERE o.id IN (SELECT «o».id FROM customer «o» WHERE «o».id > 1)
            SELECT s.n FROM (SELECT «o».id AS n FROM orders «o») s
            SELECT «s».n FROM (SELECT o.id AS n FROM orders o) «s» WHERE «s».n > 1
            SELECT «o».id FROM orders «o», LATERAL (SELECT «o».total + 1 AS more) l
            SELECT «o».id FROM orders «o» CROSS JOIN LATERAL (SELECT i.quantity FROM order_item i WHERE i.order_id = «o».id) l
            SELECT o.id FROM orders o CROSS JOIN LATERAL (SELECT 1 AS x) «l» WHERE «l».x = 1
            SELECT count(«o») FROM orders «o»
            SELECT row_to_json(«o») FROM orders «o» ORDER BY «o»
            SELECT «o» FROM orders «o»
            SELECT 1 AS o FROM orders «o» WHERE «o».id = 1
            SELECT 1 o FROM orders «o» WHERE «o».id = 1
            SELECT o.total AS total FROM orders o JOIN orders «total» ON «total».id = o.id ORDER BY total
            SELECT j.j FROM orders «o», row_to_json(«o») j
            SELECT 'o', "o"."id" FROM (SELECT 1 AS id) AS o, orders «p» /* p.id */ WHERE «p».id = 1
            SELECT «v».a FROM (VALUES (1, 2)) AS «v»(a, b) WHERE «v».b = 2
            SELECT «g» FROM generate_series(1, 3) AS «g»
            SELECT «g».«g», «g» + 1 AS n FROM generate_series(1, 3) «g» WHERE «g» > 1 ORDER BY «g».«g»
            SELECT g FROM generate_series(1, 3) AS «s»(g) WHERE «s».g > 1
            SELECT «u».item FROM unnest(ARRAY['a']) WITH ORDINALITY AS «u»(item, n)
            SELECT «o».id FROM orders «o» FOR UPDATE OF «o»
            SELECT «o».id::pg_catalog.text FROM public.orders «o»
            SELECT sum(«o».total) FILTER (WHERE «o».id > 1) OVER (PARTITION BY «o».status ORDER BY «o».id) FROM orders «o»
            SELECT CASE WHEN «o».id = 1 THEN «o».total END FROM orders «o»
            SELECT «o».id FROM orders «o» UNION SELECT o.id FROM customer o
            SELECT o.id FROM orders o UNION SELECT «o».id FROM customer «o»
            SELECT «a».id FROM orders «a» JOIN orders b USING (id) WHERE «a».total IS DISTINCT FROM b.total
            WITH «c» AS (SELECT id FROM orders) SELECT * FROM «c»
            WITH «c» AS (SELECT id FROM orders) SELECT «c».id FROM «c» WHERE «c».id > 1
            WITH «c» AS (SELECT id FROM orders) SELECT x.id FROM «c» x
            WITH c AS (SELECT id FROM orders) SELECT «x».id FROM c «x»
            WITH «c»(n) AS (SELECT id FROM orders), d AS (SELECT n FROM «c») SELECT * FROM d, «c» WHERE d.n = «c».n
            WITH c AS (SELECT «o».id FROM orders «o») SELECT o.id FROM customer o, c
            WITH «c» AS (SELECT 1 AS id) SELECT * FROM «c» WHERE «c».id IN (WITH c AS (SELECT 2 AS id) SELECT c.id FROM c)
            WITH c AS (SELECT 1 AS id) SELECT * FROM c WHERE c.id IN (WITH «c» AS (SELECT 2 AS id) SELECT «c».id FROM «c»)
            WITH RECURSIVE «t» AS (SELECT id, 1 AS depth FROM category UNION ALL SELECT c.id, «t».depth + 1 FROM category c JOIN «t» ON c.parent_id = «t».id) SELECT * FROM «t»
            WITH RECURSIVE t AS (SELECT id FROM category UNION ALL SELECT «c».id FROM category «c» JOIN t ON «c».parent_id = t.id) SELECT * FROM t
            WITH «orders» AS (SELECT 1 AS id) SELECT «orders».id FROM «orders», public.customer
            WITH «d» AS (DELETE FROM category WHERE id < 0 RETURNING id) SELECT «d».id FROM «d»
            UPDATE orders «o» SET total = «o».total + 1 WHERE «o».id = -1
            UPDATE orders AS o SET total = «c».id FROM customer «c» WHERE «c».id = o.customer_id AND false
            DELETE FROM orders «o» USING customer c WHERE c.id = «o».customer_id AND false RETURNING «o».id
            INSERT INTO category AS «k» (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = «k».name || excluded.name
            INSERT INTO category (id, name) SELECT «o».id, 'x' FROM orders «o» WHERE «o».id < 0
            MERGE INTO category «t» USING orders s ON «t».id = s.id WHEN MATCHED AND «t».id < 0 THEN DELETE
            MERGE INTO category t USING orders «s» ON t.id = «s».id WHEN NOT MATCHED AND false THEN INSERT (id, name) VALUES («s».id, 'x')
            SELECT («o»).id, («o»).total FROM orders «o»
            SELECT «j».quantity FROM (orders o JOIN order_item i ON i.order_id = o.id) AS «j»
            """;

    private static final String HALF_TYPED =
            """
            SELECT «o». FROM orders «o»
            SELECT «o».id, FROM orders «o» WHERE
            SELECT count(«o».id FROM orders «o»
            SELECT «o».id FROM orders «o» JOIN customer c ON
            WITH «c» AS (SELECT 1 AS id) SELECT «c». FROM «c»
            CREATE VIEW v AS SELECT «o».id FROM orders «o»
            """;

    static final String ALL = WHOLE + HALF_TYPED;
}
