package io.howdah.plan.measure;

import java.util.List;
import java.util.Random;

/// Statements of every shape over the tables of [#SCHEMA], the same ones for the same seed.
public final class RandomQueries {

    public static final String SCHEMA =
            """
            CREATE TABLE a AS SELECT i AS id, i % 97 AS k, i % 7 AS x, md5(i::text) AS t
                FROM generate_series(1, 3000) i;
            CREATE TABLE b AS SELECT i AS id, i % 89 AS k, i % 5 AS x, md5(i::text) AS t
                FROM generate_series(1, 800) i;
            CREATE TABLE c AS SELECT i AS id, i % 11 AS k, i % 3 AS x, md5(i::text) AS t
                FROM generate_series(1, 60) i;
            CREATE TABLE p (id int, k int, x int, t text) PARTITION BY RANGE (id);
            CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (500);
            CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (500) TO (1000);
            CREATE TABLE p3 PARTITION OF p FOR VALUES FROM (1000) TO (1500);
            INSERT INTO p SELECT i, i % 13, i % 4, md5(i::text) FROM generate_series(1, 1400) i;
            CREATE TABLE log (id int, note text);
            CREATE INDEX ON a (id);
            CREATE INDEX ON a (k, x);
            CREATE INDEX ON b (k);
            CREATE INDEX ON p (id);
            CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN INSERT INTO log VALUES (1, tg_op); RETURN coalesce(new, old); END$$;
            CREATE TRIGGER noted_after AFTER INSERT OR UPDATE OR DELETE ON b
                FOR EACH ROW EXECUTE FUNCTION noted();
            CREATE TRIGGER noted_before BEFORE UPDATE ON c
                FOR EACH ROW EXECUTE FUNCTION noted();
            ANALYZE;
            """;

    private static final List<String> TABLES = List.of("a", "b", "c", "p");
    private static final List<String> SWITCHES =
            List.of(
                    "enable_hashjoin",
                    "enable_mergejoin",
                    "enable_nestloop",
                    "enable_hashagg",
                    "enable_material",
                    "enable_memoize",
                    "enable_indexscan",
                    "enable_bitmapscan",
                    "enable_seqscan",
                    "enable_sort",
                    "enable_incremental_sort");

    private final Random random;
    private int names;

    public RandomQueries(long seed) {
        random = new Random(seed);
    }

    /// A parameter of the planner to switch off, so that other nodes are seen too.
    public String planner() {
        String memory = "SET LOCAL work_mem = '%s'; ".formatted(one("64kB", "256kB", "4MB"));
        return memory + "SET LOCAL " + SWITCHES.get(random.nextInt(SWITCHES.size())) + " = off";
    }

    public String statement() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> query(3);
            case 3 -> withShared();
            case 4 -> recursive();
            case 5 -> change();
            case 6 ->
                    "WITH %s AS (%s RETURNING *) %s".formatted("m", simpleChange(), readsChange());
            default ->
                    query(2) + one(" UNION ALL ", " UNION ", " EXCEPT ", " INTERSECT ") + query(2);
        };
    }

    private String query(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 2)) {
            case 0 ->
                    "(SELECT id, k, x FROM %s WHERE %s %s)"
                            .formatted(table(), filter(depth), tail());
            case 1 ->
                    "(SELECT max(id) AS id, k, count(*)::int AS x FROM %s GROUP BY k %s)"
                            .formatted(
                                    table(), one("", "HAVING count(*) > 3", "ORDER BY k LIMIT 5"));
            case 2 -> join(depth);
            case 3 ->
                    "(SELECT q.id, q.k, %s AS x FROM %s q WHERE %s)"
                            .formatted(scalar(depth - 1), query(depth - 1), filter(depth - 1));
            case 4 ->
                    "(SELECT q.id, q.k, l.x FROM %s q, LATERAL (SELECT x FROM %s i WHERE i.k = q.k %s) l)"
                            .formatted(
                                    query(depth - 1),
                                    table(),
                                    one("LIMIT 1", "ORDER BY x LIMIT 2"));
            case 5 ->
                    "(SELECT id, k, (sum(x) OVER (PARTITION BY k ORDER BY id))::int AS x FROM %s q)"
                            .formatted(query(depth - 1));
            default ->
                    "(SELECT DISTINCT id, k, x FROM %s q %s)".formatted(query(depth - 1), tail());
        };
    }

    private String join(int depth) {
        String kind = one("JOIN", "LEFT JOIN", "FULL JOIN", "RIGHT JOIN");
        return "(SELECT coalesce(l.id, r.id) AS id, l.k, r.x FROM %s l %s %s r ON l.k = r.k %s)"
                .formatted(source(depth), kind, source(depth), one("", "LIMIT 20"));
    }

    private String source(int depth) {
        return random.nextBoolean() ? table() : query(depth - 1);
    }

    /// Uncorrelated, so an InitPlan, or correlated, so a SubPlan.
    private String scalar(int depth) {
        return random.nextBoolean()
                ? "(SELECT max(s.x) FROM %s s)".formatted(source(depth))
                : "(SELECT count(*)::int FROM %s s WHERE s.k = q.k)".formatted(table());
    }

    private String filter(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> "id < " + random.nextInt(2000);
            case 1 -> "k = " + random.nextInt(20);
            case 2 -> "x > 1 OR id = 7";
            case 3 -> "t LIKE 'a%' ".replace("t LIKE", "id::text LIKE").replace("a%", "1%");
            case 4 -> "x < (SELECT avg(f.x) FROM %s f)".formatted(source(depth - 1));
            case 5 ->
                    "k NOT IN (SELECT n.k FROM %s n WHERE n.k IS NOT NULL AND n.k > 5)"
                            .formatted(table());
            default ->
                    one("EXISTS", "NOT EXISTS")
                            + " (SELECT FROM %s e WHERE e.k = 4 AND e.id > 50)"
                                    .formatted(source(depth - 1));
        };
    }

    /// A materialized expression that several parts of the query read, some of them only in part.
    private String withShared() {
        String name = "w" + names++;
        String main =
                switch (random.nextInt(6)) {
                    case 0 -> "SELECT * FROM w l JOIN w r ON l.k = r.id";
                    case 1 -> "SELECT * FROM w WHERE x >= (SELECT avg(x) FROM w)";
                    case 2 -> "(SELECT * FROM w LIMIT 3) UNION ALL SELECT * FROM w";
                    case 3 ->
                            "SELECT *, (SELECT count(*) FROM w i WHERE i.k = o.k) FROM w o LIMIT 30";
                    case 4 ->
                            "SELECT * FROM c WHERE k IN (SELECT k FROM w) AND id < (SELECT max(id) FROM w)";
                    default ->
                            "SELECT (SELECT min(id) FROM w), (SELECT max(id) FROM w), count(*) FROM c";
                };
        String nested =
                random.nextBoolean()
                        ? ""
                        : ", %s AS MATERIALIZED (SELECT max(id) AS id, k, sum(x) AS x FROM w GROUP BY k)"
                                .formatted(name);
        String also = nested.isEmpty() ? "" : " UNION ALL SELECT 1, 1, 1 FROM " + name;
        boolean fits = main.startsWith("(SELECT * FROM w LIMIT") || main.contains("avg(x)");
        return "WITH w AS MATERIALIZED %s%s %s%s"
                .formatted(query(2), nested, main, fits ? also : "");
    }

    private String recursive() {
        return ("WITH RECURSIVE r(n, k) AS (SELECT 1, 1 UNION ALL SELECT n + 1, %s.k FROM r, %s WHERE n = %s.id"
                        + " AND n < %d) SELECT * FROM r, c WHERE c.id = r.n")
                .replace("%s", one("a", "b"))
                .replace("%d", String.valueOf(5 + random.nextInt(40)));
    }

    private String change() {
        return random.nextBoolean()
                ? simpleChange()
                : "MERGE INTO b USING %s s ON b.id = s.id WHEN MATCHED THEN UPDATE SET x = 1 WHEN NOT MATCHED THEN DO NOTHING"
                        .formatted("(SELECT DISTINCT id FROM a WHERE " + filter(0) + ")");
    }

    private String simpleChange() {
        return switch (random.nextInt(4)) {
            case 0 ->
                    "INSERT INTO b SELECT id, k, x, 'n' FROM (SELECT * FROM a WHERE %s) q"
                            .formatted(filter(2));
            case 1 -> "UPDATE %s SET x = x + 1 WHERE %s".formatted(one("b", "c", "p"), filter(2));
            case 2 -> "DELETE FROM %s WHERE %s".formatted(one("b", "c", "p"), filter(2));
            default -> "UPDATE c SET t = 'u' FROM a WHERE a.k = c.k AND a.x = 3";
        };
    }

    private String readsChange() {
        return one(
                "SELECT count(*) FROM c",
                "SELECT count(*) FROM m",
                "SELECT 1 FROM m LIMIT 2",
                "SELECT * FROM c WHERE id < (SELECT count(*) FROM m)",
                "INSERT INTO log SELECT 1, 'moved' FROM m");
    }

    private String tail() {
        return one("", "ORDER BY k, id", "ORDER BY id DESC LIMIT 10", "LIMIT 40", "OFFSET 3");
    }

    private String table() {
        return TABLES.get(random.nextInt(TABLES.size()));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
