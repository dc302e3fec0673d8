package io.howdah.embedded.bazaar;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.embedded.Progress;
import io.howdah.embedded.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BazaarIT {

    private static final double SMALL = 0.05;

    private ScratchDatabase database;
    private Connection connection;

    @BeforeAll
    void build() throws SQLException, InterruptedIOException {
        database = TestServer.shared().scratch();
        SampleDatabase.fill(database, SMALL, Progress.SILENT);
        connection = database.connect();
    }

    @AfterAll
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPlantedProblemIsThere() {
        return SampleDatabase.problems().stream()
                .map(problem ->
                        DynamicTest.dynamicTest(
                                problem.id(),
                                () ->
                                        assertThat(rows(connection, problem.evidenceQuery()))
                                                .as(problem.title())
                                                .isNotEmpty()));
    }

    @Test
    void remediesSolveTheirProblems() throws SQLException, InterruptedIOException {
        try (ScratchDatabase copy = TestServer.shared().scratch()) {
            SampleDatabase.fill(copy, SMALL, Progress.SILENT);
            try (Connection treated = copy.connect()) {
                for (PlantedProblem problem : SampleDatabase.problems()) {
                    for (String sql : problem.remedySql()) {
                        execute(treated, sql);
                    }
                    if (!problem.remedySql().isEmpty()) {
                        assertThat(rows(treated, problem.evidenceQuery()))
                                .as(problem.id())
                                .isEmpty();
                    }
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyDemoQueryRuns() {
        return SampleDatabase.queries().stream()
                .map(query ->
                        DynamicTest.dynamicTest(
                                query.id(), () -> execute(connection, query.sql())));
    }

    @Test
    void fastQueryAnswersWhatTheSlowOneDoes() throws SQLException {
        String slow = SampleDatabase.slowQuery().sql();
        String fast =
                SampleDatabase.queries().stream()
                        .filter(query -> query.id().equals("fast-elephants"))
                        .findFirst()
                        .orElseThrow()
                        .sql();
        assertThat(rows(connection, slow))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rows(connection, fast));
    }

    @Test
    void totalsAgreeWithTheLinesTheyAreSumsOf() throws SQLException {
        assertThat(
                        rows(
                                connection,
                                """
                                SELECT o.order_id, o.total, sum(l.line_total)
                                FROM sales.customer_order AS o
                                LEFT JOIN sales.order_line AS l USING (order_id, placed_at)
                                GROUP BY o.order_id, o.placed_at
                                HAVING o.total IS DISTINCT FROM sum(l.line_total)
                                """))
                .isEmpty();
        assertThat(
                        rows(
                                connection,
                                """
                                SELECT o.order_id
                                FROM sales.payment AS p
                                JOIN sales.customer_order AS o USING (order_id, placed_at)
                                WHERE p.amount <> o.total
                                """))
                .isEmpty();
    }

    @Test
    void pricesPaidAreThoseOfTheDay() throws SQLException {
        assertThat(
                        rows(
                                connection,
                                """
                                SELECT l.order_id, l.product_id, l.unit_price, v.amount
                                FROM sales.order_line AS l
                                LEFT JOIN catalog.price AS v
                                    ON v.product_id = l.product_id
                                    AND v.valid @> (l.placed_at AT TIME ZONE 'UTC')::date
                                WHERE v.amount IS DISTINCT FROM l.unit_price
                                """))
                .isEmpty();
    }

    @Test
    void newRowsContinueTheNumbersAndKeepTheTotals() throws SQLException {
        connection.setAutoCommit(false);
        try {
            assertThat(
                            rows(
                                    connection,
                                    "SELECT sales.place_order(7, product_id, 2::smallint) FROM"
                                            + " catalog.product WHERE status = 'active' LIMIT 1"))
                    .containsExactly(List.of(Integer.toString((int) (175_000 * SMALL) + 1)));
            assertThat(
                            rows(
                                    connection,
                                    """
                                    SELECT o.total > 0 AND o.total = l.line_total
                                    FROM sales.customer_order AS o
                                    JOIN sales.order_line AS l USING (order_id, placed_at)
                                    WHERE o.customer_id = 7
                                    ORDER BY o.order_id DESC
                                    LIMIT 1
                                    """))
                    .containsExactly(List.of("t"));
            execute(
                    connection,
                    "UPDATE catalog.product SET price = price + 1 WHERE product_id = 3");
            assertThat(
                            rows(
                                    connection,
                                    "SELECT after ? 'price', changed_by FROM audit.change_log ORDER"
                                            + " BY change_id DESC LIMIT 1"))
                    .containsExactly(List.of("t", "postgres"));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void everyTableIsDescribed() throws SQLException {
        assertThat(
                        rows(
                                connection,
                                """
                                SELECT oid::regclass
                                FROM pg_class
                                WHERE relkind IN ('r', 'p', 'v', 'm')
                                  AND NOT relispartition
                                  AND relnamespace::regnamespace::text IN
                                      ('account', 'catalog', 'sales', 'stock', 'feedback',
                                       'audit', 'report')
                                  AND obj_description(oid, 'pg_class') IS NULL
                                """))
                .isEmpty();
    }

    @Test
    void onlyThePlantedForeignKeyLacksAnIndex() throws SQLException {
        assertThat(
                        rows(
                                connection,
                                """
                                SELECT c.conname
                                FROM pg_constraint AS c
                                JOIN pg_class AS r ON r.oid = c.conrelid AND NOT r.relispartition
                                WHERE c.contype = 'f'
                                  AND NOT EXISTS (
                                      SELECT FROM pg_index AS i
                                      WHERE i.indrelid = c.conrelid
                                        AND i.indisvalid
                                        AND i.indpred IS NULL
                                        AND (i.indkey::smallint[])[0:cardinality(c.conkey) - 1]
                                            @> c.conkey)
                                """))
                .containsExactly(List.of("order_line_product_id_fkey"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
