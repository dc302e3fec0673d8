package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.embedded.Progress;
import io.howdah.embedded.ScratchDatabase;
import io.howdah.embedded.bazaar.DemoQuery;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.TestServer;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The problems that the sample database has on purpose, as a real server's plans show them.
class BazaarFindingsIT {

    /// Large enough for scans that can be told from noise.
    private static final double SCALE = 0.2;

    private static ScratchDatabase database;

    @BeforeAll
    static void fill() throws SQLException, InterruptedIOException {
        database = TestServer.shared().scratch();
        SampleDatabase.fill(database, SCALE, Progress.SILENT);
    }

    @AfterAll
    static void drop() throws SQLException {
        database.close();
    }

    @Test
    void missingForeignKeyIndexIsTheWorstOfTheSlowElephants() throws SQLException {
        Findings findings = explain(demo("slow-elephants"));

        Finding worst = findings.ranked().getFirst();
        assertThat(worst.rule()).isEqualTo("seq-scan-filter");
        assertThat(worst.saving().share()).isGreaterThan(0.5);
        assertThat(Plans.sql(worst)).contains("CREATE INDEX ON sales.order_line (product_id)");
        assertThat(findings.ranked()).extracting(Finding::rule).contains("correlated-subplan");
    }

    @Test
    void onceTheLinesAreReadInOnePassNothingIsWorthAnIndexOnThem() throws SQLException {
        assertThat(explain(demo("fast-elephants")).ranked())
                .extracting(Finding::rule)
                .doesNotContain("seq-scan-filter", "correlated-subplan");
    }

    @Test
    void columnsThatDependOnEachOtherAreTheWorstOfTheOrdersFromStockholm() throws SQLException {
        Finding worst = explain(demo("correlated-columns")).ranked().getFirst();

        assertThat(worst.rule()).isEqualTo("row-misestimate");
        assertThat(worst.remedies().getFirst().statements())
                .containsExactly(
                        "CREATE STATISTICS account.address_city_country_code_stats (dependencies,"
                                + " ndistinct, mcv) ON city, country_code FROM account.address",
                        "ANALYZE account.address");
    }

    @Test
    void staleStatisticsAreFoundByTheEstimateTheyGive() throws SQLException {
        Finding finding =
                Plans.by(new RowMisestimate(), output(demo("stale-statistics"))).getFirst();

        assertThat(finding.sentence()).contains("stock.movement");
        assertThat(finding.remedies().getFirst().statements())
                .containsExactly("ANALYZE stock.movement");
    }

    @Test
    void sortOnDiskIsTheWorstOfTheDearestLines() throws SQLException {
        Finding worst = explain(demo("sort-on-disk")).ranked().getFirst();

        assertThat(worst.rule()).isEqualTo("sort-on-disk");
        assertThat(worst.remedies().getFirst()).isInstanceOf(Remedy.Setting.class);
    }

    @Test
    void expressionWithoutAnIndexGetsOne() throws SQLException {
        assertThat(best("SELECT * FROM account.customer WHERE lower(email) = 'a@example.org'"))
                .isEqualTo("CREATE INDEX ON account.customer (lower((email)::text))");
    }

    @Test
    void searchInJsonGetsAnInvertedIndex() throws SQLException {
        assertThat(best(demo("search-attributes")))
                .isEqualTo("CREATE INDEX ON catalog.product USING gin (attributes jsonb_path_ops)");
    }

    @Test
    void everyDemoQueryIsJudgedAndEveryProposedIndexCanBeBuilt() throws SQLException {
        for (DemoQuery query : SampleDatabase.queries()) {
            // Several statements, of which EXPLAIN takes one.
            if (!query.sql().contains("BEGIN")) {
                for (Finding finding : explain(query.sql()).ranked()) {
                    buildIn(finding);
                }
            }
        }
    }

    private static void buildIn(Finding finding) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Remedy remedy : finding.remedies()) {
                for (String sql : remedy.statements()) {
                    statement.execute(sql);
                }
            }
            connection.rollback();
        }
    }

    private static String best(String sql) throws SQLException {
        return Plans.sql(explain(sql).ranked().getFirst()).orElseThrow();
    }

    private static String demo(String id) {
        return SampleDatabase.queries().stream()
                .filter(query -> query.id().equals(id))
                .findFirst()
                .orElseThrow()
                .sql();
    }

    private static Findings explain(String sql) throws SQLException {
        return Plans.findingsAtAnySpeed(output(sql));
    }

    private static String output(String sql) throws SQLException {
        var text = new StringBuilder();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, VERBOSE) " + sql)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }
}
