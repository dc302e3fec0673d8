package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.find.Remedy.Vacuum;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a rule proposes as SQL runs as it stands, on tables whose names are as awkward as names can
/// be.
class RunnableRemediesIT {

    private static ScratchDatabase database;
    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        execute(
                """
                CREATE SCHEMA "Odd Shop";
                CREATE TABLE "Odd Shop"."Order" (
                    "Id" int PRIMARY KEY, "user" int NOT NULL, "a ""b" text, "Two Words" text,
                    placed timestamptz, "größe" int, tags text[], doc jsonb, note text);
                INSERT INTO "Odd Shop"."Order"
                SELECT i, i::bigint * 7919 % 5000, 'x' || i % 90, 'y' || i % 90,
                       timestamptz '2025-01-01 00:00+00' + i * interval '1 hour', i % 7,
                       ARRAY['t' || i], jsonb_build_object('k', i), md5(i::text)
                FROM generate_series(1, 110000) i;
                CREATE INDEX "By User" ON "Odd Shop"."Order" ("user");
                CREATE INDEX "By ""b" ON "Odd Shop"."Order" ("a ""b");
                CREATE TABLE "Odd Shop"."select" ("from" int PRIMARY KEY, "order" text);
                INSERT INTO "Odd Shop"."select" SELECT i, 'o' || i FROM generate_series(1, 3000) i;
                ANALYZE;
                SET jit = off;
                -- What an index scan lacks is told by its own condition.
                SET enable_bitmapscan = off;
                SET random_page_cost = 1.1;
                SET max_parallel_workers_per_gather = 0;
                """);
    }

    @AfterAll
    static void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    seq-scan-filter       | SELECT * FROM "Odd Shop"."Order" WHERE "größe" = 3 AND "Two Words" = 'y3'
                    seq-scan-filter       | SELECT * FROM "Odd Shop"."Order" WHERE lower("Two Words") = 'y3'
                    seq-scan-filter       | SELECT * FROM "Odd Shop"."Order" WHERE doc @> '{"k": 3}'
                    seq-scan-filter       | SELECT * FROM "Odd Shop"."Order" WHERE tags && ARRAY['t3']
                    seq-scan-filter       | SELECT * FROM "Odd Shop"."Order" WHERE note LIKE '%abc%'
                    seq-scan-filter       | SELECT * FROM "Odd Shop"."Order" WHERE doc ->> 'k' = '3'
                    row-misestimate       | SELECT * FROM "Odd Shop"."Order" WHERE "a ""b" = 'x3' AND "Two Words" = 'y3'
                    row-misestimate       | SELECT "a ""b", "Two Words", count(*) FROM "Odd Shop"."Order" GROUP BY 1, 2
                    row-misestimate       | SELECT date_trunc('year', placed), count(*) FROM "Odd Shop"."Order" GROUP BY 1
                    sort-on-disk          | SELECT * FROM "Odd Shop"."Order" ORDER BY "Two Words" DESC, "größe"
                    top-n-sort            | SELECT * FROM "Odd Shop"."Order" WHERE "größe" = 3 ORDER BY "Two Words" DESC NULLS LAST LIMIT 5
                    index-residual-filter | SELECT * FROM "Odd Shop"."Order" WHERE "Id" < 20000 AND "Two Words" = 'y3'
                    correlated-subplan    | SELECT s."from", (SELECT count(*) FROM "Odd Shop"."Order" o WHERE o."Two Words" = s."order") FROM "Odd Shop"."select" s LIMIT 30
                    index-only-candidate  | SELECT sum("größe") FROM "Odd Shop"."Order" WHERE "user" < 60
                    index-only-candidate  | SELECT "user", count("Two Words") FROM "Odd Shop"."Order" o WHERE "user" < 60 GROUP BY 1
                    index-only-candidate  | SELECT max("größe") FROM "Odd Shop"."Order" WHERE "a ""b" = 'x3'
                    slow-count            | SELECT count(*) FROM "Odd Shop"."Order"
                    """)
    void remediesRunAsTheyStand(String rule, String query) throws SQLException {
        Measures measures = Measures.of(PlanReader.read(explain(query)).plans().getFirst());
        var subject = new Subject(measures, ServerFacts.NONE);
        Set<String> proposed = new LinkedHashSet<>();
        for (Rule one : Rules.ALL) {
            for (Finding finding : one.findings(subject)) {
                proposed.add(finding.rule());
                for (Remedy remedy : finding.remedies()) {
                    run(remedy.statements());
                }
            }
        }
        assertThat(proposed).contains(rule);
    }

    @Test
    void upkeepRunsAsItStands() throws SQLException {
        run(new Vacuum("Odd Shop", "select", false, "why").statements());
        run(new Vacuum("Odd Shop", "select", true, "why").statements());
    }

    /// Each remedy alone, and undone afterwards unless no transaction allows it.
    private static void run(List<String> statements) throws SQLException {
        boolean alone = statements.stream().anyMatch(sql -> sql.startsWith("VACUUM"));
        connection.setAutoCommit(alone);
        try {
            for (String sql : statements) {
                execute(sql);
            }
        } finally {
            if (!alone) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String explain(String query) throws SQLException {
        var text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, VERBOSE) " + query)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }
}
