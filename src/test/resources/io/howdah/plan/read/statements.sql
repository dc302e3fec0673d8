-- A line "-- name" begins an entry. SET lines come before its statement. "since 15" in the name says
-- which major version it needs, "parallel" that its numbers differ from run to run.

-- seq scan with filter
SELECT * FROM orders WHERE total > 90 AND note <> 'a: b,  c -> d';
-- index scan
SELECT * FROM orders WHERE id = 7;
-- index scan backward
SET enable_sort = off;
SET enable_seqscan = off;
SELECT * FROM orders ORDER BY placed DESC LIMIT 3;
-- index only scan
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT id FROM orders WHERE id BETWEEN 3 AND 90 AND id % 2 = 0;
-- index only scan backward
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT max(id) FROM orders;
-- bitmap heap scan
SET enable_seqscan = off;
SET enable_indexscan = off;
SELECT * FROM orders WHERE customer_id = 8;
-- bitmap and
SET enable_seqscan = off;
SET enable_indexscan = off;
SELECT * FROM big WHERE x = 3 AND y = 2;
-- bitmap or
SET enable_seqscan = off;
SET enable_indexscan = off;
SELECT * FROM big WHERE x = 3 OR y = 2;
-- lossy bitmap
SET enable_seqscan = off;
SET enable_indexscan = off;
SET work_mem = '64kB';
SELECT count(*) FROM big WHERE x < 90 AND filler LIKE 'x%';
-- tid scan
SELECT * FROM orders WHERE ctid = '(0,3)';
-- tid range scan since 14
SELECT * FROM orders WHERE ctid > '(1,3)' AND ctid < '(4,9)';
-- sample scan
SELECT * FROM orders TABLESAMPLE bernoulli (10) REPEATABLE (42);
-- sample scan with a method of an extension
SELECT count(*) FROM orders TABLESAMPLE system_rows (100);
-- sample scan without seed
SELECT count(*) > 0 FROM orders TABLESAMPLE system (100);
-- function scan
SELECT * FROM generate_series(1, 10) AS g(i) WHERE i > 3;
-- function scan without alias
SELECT * FROM generate_series(1, 10);
-- function scan named like its function
SELECT * FROM pg_catalog.generate_series(1, 10) AS generate_series;
-- xmltable since 10
SELECT * FROM xmltable('/a/b' PASSING xmlparse(DOCUMENT '<a><b>1</b><b>2</b></a>') COLUMNS v int PATH '.') AS x;
-- json table since 17
SELECT * FROM json_table('[{"a": 1}]'::jsonb, '$[*]' COLUMNS (a int PATH '$.a')) AS j;
-- values scan
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v(n, s) WHERE n > 1;
-- values alone
VALUES (1), (2), (3);
-- result
SELECT 1 + 1 AS two;
-- result with one-time filter
SELECT * FROM orders WHERE current_setting('port')::int < 0;
-- result that is always false
SELECT * FROM orders WHERE false;
-- project set
SELECT id, generate_series(1, 3) FROM node WHERE id < 4;
-- subquery scan
SELECT * FROM (SELECT id, row_number() OVER (ORDER BY placed, id) AS n FROM orders) s WHERE n > 4990 AND id % 3 = 0;
-- foreign scan of a file
SELECT count(*) FROM lines WHERE line <> '';
-- nested loop
SET enable_hashjoin = off;
SET enable_mergejoin = off;
SELECT * FROM node n JOIN customer c ON c.id = n.id WHERE n.label LIKE '%9';
-- nested loop left join with join filter
SET enable_hashjoin = off;
SET enable_mergejoin = off;
SELECT count(*) FROM node a LEFT JOIN node b ON a.id < b.parent AND a.label <> b.label;
-- nested loop anti join
SET enable_hashjoin = off;
SET enable_mergejoin = off;
SELECT count(*) FROM node a WHERE NOT EXISTS (SELECT 1 FROM node b WHERE b.parent > a.id);
-- nested loop semi join
SET enable_hashjoin = off;
SET enable_mergejoin = off;
SELECT count(*) FROM node a WHERE EXISTS (SELECT 1 FROM node b WHERE b.parent > a.id);
-- materialize
SET enable_hashjoin = off;
SET enable_mergejoin = off;
SELECT count(*) FROM node a CROSS JOIN (SELECT * FROM node WHERE id % 20 = 0) b;
-- memoize since 14
SET enable_hashjoin = off;
SET enable_mergejoin = off;
SELECT count(*) FROM orders o JOIN customer c ON c.id = o.customer_id % 10 + 1;
-- memoize with a binary key since 14
SET enable_hashjoin = off;
SET enable_mergejoin = off;
SELECT count(*) FROM orders o JOIN LATERAL (SELECT * FROM node n WHERE n.id < o.customer_id % 5 LIMIT 2) l ON true;
-- hash join
SELECT count(*) FROM orders o JOIN customer c ON c.id = o.customer_id WHERE c.country = 'land 3';
-- hash left join
SELECT count(o.id) FROM customer c LEFT JOIN orders o ON c.id = o.customer_id AND o.total > 96;
-- hash right join
SET enable_mergejoin = off;
SET enable_nestloop = off;
SELECT count(o.id), count(c.id) FROM node c LEFT JOIN big o ON c.id = o.x;
-- hash full join
SET enable_mergejoin = off;
SELECT count(*) FROM node c FULL JOIN orders o ON c.id = o.customer_id AND c.label <> o.note;
-- hash semi join
SELECT count(*) FROM customer c WHERE c.id IN (SELECT customer_id FROM orders WHERE total > 96);
-- hash anti join
SELECT count(*) FROM customer c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE customer_id = c.id AND total > 96);
-- hash right anti join
SET enable_mergejoin = off;
SET enable_nestloop = off;
SELECT count(*) FROM node n WHERE NOT EXISTS (SELECT 1 FROM big b WHERE b.x = n.id);
-- hash in batches
SET work_mem = '64kB';
SET enable_mergejoin = off;
SELECT count(*) FROM big a JOIN big b ON a.id = b.id;
-- hash join that is never executed
SELECT count(*) FROM customer c JOIN orders o ON o.customer_id = c.id WHERE c.country = 'nowhere';
-- merge join
SET enable_hashjoin = off;
SET enable_nestloop = off;
SELECT count(*) FROM orders o JOIN customer c ON c.id = o.id AND c.name <> o.note;
-- merge full join
SET enable_hashjoin = off;
SELECT count(*) FROM orders o FULL JOIN customer c ON c.id = o.id;
-- merge anti join
SET enable_hashjoin = off;
SET enable_nestloop = off;
SELECT count(*) FROM orders o WHERE NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = o.id);
-- sort in memory
SELECT * FROM customer ORDER BY country, name DESC NULLS LAST, born;
-- sort with collation
SELECT * FROM customer ORDER BY name COLLATE "C" DESC;
-- sort on disk
SET work_mem = '64kB';
SELECT * FROM big ORDER BY filler, id;
-- top-n sort
SELECT * FROM big ORDER BY filler, id LIMIT 5;
-- incremental sort since 13
SET enable_seqscan = off;
SELECT * FROM big ORDER BY x, id;
-- incremental sort with limit since 13
SELECT * FROM big ORDER BY x, id LIMIT 300;
-- incremental sort on disk since 13
SET work_mem = '64kB';
SET enable_seqscan = off;
SELECT * FROM big ORDER BY y, filler, id;
-- unique
SET enable_hashagg = off;
SELECT DISTINCT country FROM customer;
-- group
SET enable_hashagg = off;
SELECT country FROM customer GROUP BY country;
-- plain aggregate
SELECT count(*), sum(total) FILTER (WHERE total > 3) FROM orders;
-- group aggregate
SET enable_hashagg = off;
SELECT country, count(*) FROM customer GROUP BY country HAVING count(*) > 1;
-- hash aggregate
SELECT country, count(*) FROM customer GROUP BY country;
-- hash aggregate on disk
SET work_mem = '64kB';
SET enable_sort = off;
SELECT id, filler, count(*) FROM big GROUP BY id, filler;
-- grouping sets sorted
SET enable_hashagg = off;
SELECT country, born, count(*) FROM customer GROUP BY GROUPING SETS ((country, born), (country), ());
-- grouping sets hashed
SELECT country, born, count(*) FROM customer GROUP BY GROUPING SETS ((country), (born));
-- mixed aggregate
SELECT country, born, count(*) FROM customer GROUP BY GROUPING SETS ((country), (born), ());
-- cube
SELECT country, born, name, count(*) FROM customer GROUP BY CUBE (country, born, name);
-- window aggregate
SELECT id, sum(total) OVER (PARTITION BY customer_id ORDER BY placed ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), rank() OVER w FROM orders WINDOW w AS (ORDER BY total);
-- window aggregate with run condition since 15
SELECT * FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM orders) s WHERE n < 5;
-- set operations
SELECT id FROM node INTERSECT SELECT parent FROM node;
-- set operations, all
SELECT id FROM node INTERSECT ALL SELECT parent FROM node;
-- except
SELECT id FROM node EXCEPT SELECT parent FROM node;
-- except all, sorted
SET enable_hashagg = off;
SELECT id FROM node EXCEPT ALL SELECT parent FROM node;
-- union
SELECT id FROM node UNION SELECT parent FROM node;
-- append
SELECT id FROM node UNION ALL SELECT id FROM customer UNION ALL SELECT 3;
-- append of partitions
SELECT * FROM measure WHERE value > 7;
-- pruned at planning
SELECT * FROM measure WHERE day >= '2024-02-05' AND day < '2024-03-02';
-- pruned at start since 12
SELECT * FROM measure WHERE day = current_date;
-- pruned while running since 12
SELECT count(*) FROM (VALUES (date '2024-01-05')) v(d) JOIN measure m ON m.day = v.d;
-- merge append
SET enable_sort = off;
SET enable_seqscan = off;
SELECT * FROM measure ORDER BY day LIMIT 20;
-- limit with offset
SELECT * FROM orders OFFSET 10 LIMIT 5;
-- lock rows
SELECT * FROM orders WHERE id < 5 FOR UPDATE;
-- recursive union
WITH RECURSIVE below AS (SELECT id, label FROM node WHERE id = 1 UNION ALL SELECT n.id, n.label FROM node n JOIN below b ON n.parent = b.id) SELECT count(*) FROM below;
-- recursive union without duplicates
WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT n + 1 FROM r WHERE n < 10) SELECT * FROM r AS s;
-- two ctes since 12
WITH a AS MATERIALIZED (SELECT * FROM orders WHERE total > 50), "b c" AS MATERIALIZED (SELECT * FROM a) SELECT count(*) FROM a x JOIN "b c" y ON x.id = y.id JOIN a z ON z.id = x.id;
-- data-modifying cte
WITH gone AS (DELETE FROM orders WHERE id > 4990 RETURNING *), kept AS (INSERT INTO audit SELECT id, placed, note FROM gone RETURNING id) SELECT count(*) FROM gone;
-- init plan
SELECT * FROM orders WHERE total = (SELECT max(total) FROM orders) AND id > (SELECT min(id) FROM node);
-- init plans side by side
SELECT (SELECT count(*) FROM node), (SELECT count(*) FROM customer);
-- correlated subplan
SELECT id, (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) FROM customer c WHERE id < 10;
-- hashed subplan
SELECT count(*) FROM orders WHERE customer_id NOT IN (SELECT id FROM node WHERE parent > 3);
-- alternatives of subplans
SELECT count(*) FROM customer c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.total > 90) OR c.id < 3;
-- exists
SELECT EXISTS (SELECT 1 FROM orders WHERE total > 95);
-- any over rows
SELECT count(*) FROM node WHERE (id, parent) = ANY (SELECT id, customer_id FROM orders) OR id = 3;
-- lateral
SELECT c.id, l.total FROM customer c CROSS JOIN LATERAL (SELECT * FROM orders o WHERE o.customer_id = c.id ORDER BY total DESC LIMIT 1) l WHERE c.id < 20;
-- view
SELECT * FROM order_totals t JOIN customer c ON c.id = t.customer_id WHERE t.total > 100;
-- insert
INSERT INTO audit VALUES (1, '2024-01-01', 'x');
-- insert from select with triggers
INSERT INTO audit SELECT id, placed, note FROM orders WHERE id < 100 RETURNING id;
-- insert that references
INSERT INTO orders SELECT 10000 + id, id, born, 1, name FROM customer WHERE id < 20;
-- on conflict do nothing
INSERT INTO customer SELECT id, 'x' FROM orders WHERE id < 1010 ON CONFLICT DO NOTHING;
-- on conflict do update
INSERT INTO customer AS target SELECT id, 'x' FROM orders WHERE id < 1010 ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE target.id % 2 = 0;
-- update
UPDATE orders SET total = total + 1 WHERE id < 50;
-- update with a join
UPDATE orders o SET note = c.name FROM customer c WHERE c.id = o.customer_id AND c.country = 'land 7' RETURNING o.id;
-- update of partitions since 11
SET enable_bitmapscan = off;
SET enable_indexscan = off;
UPDATE measure SET value = value + 1 WHERE day < '2024-02-10';
-- update that moves rows since 11
UPDATE measure SET day = day + 31 WHERE day = '2024-01-10';
-- delete
DELETE FROM orders WHERE id > 4995;
-- delete of partitions since 11
SET enable_bitmapscan = off;
SET enable_indexscan = off;
DELETE FROM measure AS m USING node n WHERE n.id = m.value AND m.day < '2024-02-10';
-- merge since 15
MERGE INTO customer c USING (SELECT DISTINCT customer_id FROM orders WHERE id < 500 UNION ALL SELECT 5000) o ON o.customer_id = c.id WHEN MATCHED AND c.id < 0 THEN DELETE WHEN MATCHED AND c.id % 2 = 0 THEN UPDATE SET name = 'x' WHEN NOT MATCHED THEN INSERT VALUES (customer_id, 'new');
-- merge into partitions since 15
MERGE INTO measure m USING node n ON n.id = m.value WHEN MATCHED THEN UPDATE SET device = 3 WHEN NOT MATCHED THEN DO NOTHING;
-- create table as
CREATE TABLE copied AS SELECT * FROM orders WHERE id < 10;
-- odd names
SET enable_seqscan = off;
SELECT * FROM "odd schema"."an -> arrow (cost=1..2 rows=3)" AS "x  (never executed)" WHERE "a: b" = 7 AND "c  d" <> 'e:  f';
-- odd names, as they are
SELECT "e""f" FROM "odd schema"."an -> arrow (cost=1..2 rows=3)" WHERE "c  d" LIKE 'x: y  z%';
-- odd text in conditions
SELECT * FROM node WHERE label <> E'first line\nsecond "line"  <&> \\ -> Seq Scan on x  (cost=0.00..1.00 rows=1 width=1)' AND label <> 'ü ß 漢字 🐘';
-- jit
SET jit_above_cost = 0;
SET jit_inline_above_cost = 0;
SELECT country, count(*) FROM customer GROUP BY country;
-- disabled nodes
SET enable_seqscan = off;
SELECT count(*) FROM node a, audit b;
-- custom text search function
SELECT slow_length(note) FROM orders WHERE slow_length(note) > 30;
-- array and cast conditions
SELECT * FROM orders WHERE id = ANY ('{1,2,3}'::int[]) AND placed::text LIKE '2024-0%' AND note IS NOT NULL;
-- with ties since 13
SELECT * FROM orders ORDER BY total FETCH FIRST 3 ROWS WITH TIES;
-- gather parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT * FROM big WHERE filler LIKE '%y%';
-- gather of one copy parallel
SET force_parallel_mode = on;
SET debug_parallel_query = on;
SELECT * FROM orders WHERE total > 90;
-- partial aggregates parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT y, count(*), avg(x) FROM big GROUP BY y;
-- gather merge parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET enable_hashagg = off;
SELECT x, count(*) FROM big GROUP BY x ORDER BY x;
-- gather merge of sorts parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET work_mem = '64kB';
SELECT * FROM big WHERE filler > 'a' ORDER BY filler, id;
-- parallel hash join parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET enable_nestloop = off;
SET enable_mergejoin = off;
SELECT count(*) FROM big a JOIN big b ON a.id = b.id WHERE b.x > 3;
-- parallel bitmap scan parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET enable_seqscan = off;
SET enable_indexscan = off;
SELECT count(*) FROM big WHERE x < 30 AND filler LIKE 'x%';
-- parallel index scan parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_index_scan_size = 0;
SET min_parallel_table_scan_size = 0;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT count(*) FROM big WHERE x < 30 AND filler LIKE 'x%';
-- parallel append parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT count(*) FROM measure WHERE value > 3;
-- init plan above gather parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT count(*) FROM big WHERE x > (SELECT avg(id) FROM node) / 2;
-- parallel memoize parallel since 14
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET enable_hashjoin = off;
SET enable_mergejoin = off;
SELECT count(*) FROM big b JOIN customer c ON c.id = b.x;
-- parallel incremental sort parallel since 13
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET min_parallel_index_scan_size = 0;
SET enable_seqscan = off;
SELECT * FROM big WHERE filler <> '' ORDER BY x, id, y LIMIT 20000;
