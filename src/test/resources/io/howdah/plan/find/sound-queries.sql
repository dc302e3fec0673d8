-- By key
SELECT * FROM customer WHERE id = 4711;
SELECT * FROM orders WHERE id IN (1, 5000, 100000, 199999);
SELECT * FROM customer WHERE email = 'c77@example.org';
SELECT * FROM customer WHERE lower(email) = 'c77@example.org';
SELECT * FROM line WHERE order_id = 17 ORDER BY no;
SELECT * FROM orders WHERE id BETWEEN 1000 AND 1200;
-- Beginnings, middles, containment
SELECT * FROM customer WHERE name >= 'Customer ff' AND name < 'Customer fg';
SELECT * FROM customer WHERE name LIKE '%4e732ced%';
SELECT id FROM customer WHERE tags @> ARRAY['t17'];
SELECT id FROM customer WHERE profile @> '{"level": 17, "city": "City 17"}';
SELECT count(*) FROM customer WHERE born BETWEEN '1999-01-01' AND '1999-02-01';
SELECT count(*) FROM customer WHERE born IS NULL;
-- The newest
SELECT * FROM orders ORDER BY placed_at DESC LIMIT 20;
SELECT * FROM orders WHERE customer_id = 17 ORDER BY placed_at DESC LIMIT 5;
SELECT * FROM orders WHERE status = 'new' ORDER BY placed_at DESC LIMIT 50;
SELECT max(placed_at) FROM orders;
SELECT min(total), max(total) FROM orders;
SELECT * FROM orders ORDER BY id LIMIT 100 OFFSET 200;
SELECT * FROM orders WHERE (placed_at, id) < ('2025-01-01 00:00+00', 1000000) ORDER BY placed_at DESC, id DESC LIMIT 20;
SELECT DISTINCT ON (customer_id) * FROM orders WHERE customer_id BETWEEN 100 AND 110 ORDER BY customer_id, placed_at DESC;
-- Joins of few rows
SELECT o.*, c.name FROM orders o JOIN customer c ON c.id = o.customer_id WHERE o.id = 4711;
SELECT o.id, l.product, l.price FROM orders o JOIN line l ON l.order_id = o.id WHERE o.customer_id = 17;
SELECT p.name, sum(l.quantity) FROM orders o JOIN line l ON l.order_id = o.id JOIN product p ON p.id = l.product WHERE o.customer_id IN (17, 18, 19) GROUP BY p.name;
SELECT c.name, x.placed_at FROM customer c CROSS JOIN LATERAL (SELECT placed_at FROM orders o WHERE o.customer_id = c.id ORDER BY placed_at DESC LIMIT 1) x WHERE c.country = 'AB' ORDER BY c.id LIMIT 30;
SELECT c.id FROM customer c WHERE c.country = 'AC' AND EXISTS (SELECT FROM orders o WHERE o.customer_id = c.id AND o.placed_at > '2025-11-20');
SELECT c.id, (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) FROM customer c WHERE c.id BETWEEN 1 AND 40;
SELECT l.* FROM product p JOIN line l ON l.product = p.id WHERE p.name = 'Product 17' AND p.id = 17;
SELECT o.id, co.name FROM orders o JOIN customer c ON c.id = o.customer_id JOIN country co ON co.code = c.country WHERE o.placed_at >= '2025-11-20' AND o.placed_at < '2025-11-21';
SELECT c.id FROM customer c LEFT JOIN orders o ON o.customer_id = c.id WHERE c.id BETWEEN 1 AND 100 AND o.id IS NULL;
-- Reports over everything: nothing but less work would make them faster
SELECT status, count(*), sum(total) FROM orders GROUP BY status;
SELECT co.name, count(*) FROM customer c JOIN country co ON co.code = c.country GROUP BY co.name ORDER BY 2 DESC;
SELECT c.country, sum(o.total) FROM orders o JOIN customer c ON c.id = o.customer_id GROUP BY c.country;
SELECT p.kind, sum(l.quantity * l.price) FROM line l JOIN product p ON p.id = l.product GROUP BY p.kind;
SELECT o.status, sum(l.price) FROM orders o JOIN line l ON l.order_id = o.id GROUP BY o.status;
SELECT count(*) FROM orders WHERE total > 100;
SELECT * FROM orders WHERE total > 50;
SELECT * FROM customer WHERE active;
SELECT country, avg(age) FROM (SELECT country, 2026 - extract(year FROM born) AS age FROM customer WHERE born IS NOT NULL) x GROUP BY country;
SELECT customer_id, count(*) FROM orders GROUP BY customer_id HAVING count(*) > 9;
SELECT id, sum(total) OVER (PARTITION BY customer_id ORDER BY placed_at) FROM orders WHERE customer_id < 200;
SELECT id, rank() OVER (ORDER BY total DESC) FROM orders WHERE placed_at >= '2025-11-01';
SELECT customer_id FROM orders EXCEPT SELECT id FROM customer WHERE active;
SELECT id FROM customer WHERE country = 'AA' UNION SELECT customer_id FROM orders WHERE id < 100;
-- CTE, recursion, values
WITH recent AS (SELECT * FROM orders WHERE placed_at >= '2025-11-20') SELECT status, count(*) FROM recent GROUP BY status;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT sum(i) FROM n;
WITH big AS MATERIALIZED (SELECT customer_id, sum(total) AS s FROM orders WHERE customer_id < 900 GROUP BY customer_id) SELECT (SELECT count(*) FROM big), (SELECT max(s) FROM big);
SELECT o.total FROM (VALUES (1), (2000), (150000)) v (id) JOIN orders o ON o.id = v.id;
SELECT * FROM generate_series(1, 100) AS i JOIN product p ON p.id = i;
-- Partitions
SELECT * FROM event WHERE device = 17 AND at >= '2025-03-01' AND at < '2025-03-08';
SELECT avg(value) FROM event WHERE at >= '2025-05-10' AND at < '2025-05-11';
SELECT * FROM event WHERE device = 3 ORDER BY at DESC LIMIT 10;
SELECT date_trunc('day', at), avg(value) FROM event WHERE at >= '2025-04-01' AND at < '2025-05-01' GROUP BY 1;
SELECT device, max(at) FROM event WHERE device < 5 GROUP BY device;
-- Statements that change rows
UPDATE orders SET status = 'sent' WHERE id = 4711;
DELETE FROM orders WHERE id = 4712;
INSERT INTO line SELECT 200000, 3 + i, 1 + i, 1, 1 FROM generate_series(1, 50) AS i;
UPDATE line SET quantity = quantity + 1 WHERE order_id BETWEEN 100 AND 200;
INSERT INTO country VALUES ('ZZ', 'Nowhere') ON CONFLICT (code) DO NOTHING;
