package io.howdah.query.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Profile;
import io.howdah.plan.Plan;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.find.ServerFacts.ColumnFacts;
import io.howdah.plan.find.ServerFacts.ForeignKeyFacts;
import io.howdah.plan.find.ServerFacts.IndexFacts;
import io.howdah.plan.find.ServerFacts.PartitionedTable;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.read.PlanReader;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestPools;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServerFactsReaderIT {

    private static ScratchDatabase database;
    private static ConnectionPools pools;

    @BeforeAll
    static void create() throws SQLException {
        database = TestServer.scratch();
        pools = TestPools.of(database);
        execute(
                """
                CREATE DOMAIN code AS varchar(8);
                CREATE DOMAIN short_code AS code;
                CREATE SCHEMA shop;
                CREATE TABLE shop.country (id short_code PRIMARY KEY);
                CREATE TABLE shop."Item" (
                    id int PRIMARY KEY, name text, country short_code REFERENCES shop.country);
                CREATE INDEX item_name ON shop."Item" (lower(name), id DESC) INCLUDE (country)
                    WHERE name IS NOT NULL;
                INSERT INTO shop.country VALUES ('SE'), ('NO');
                INSERT INTO shop."Item" SELECT i, 'n', 'SE' FROM generate_series(1, 1000) i;
                ANALYZE shop."Item";
                UPDATE shop."Item" SET name = 'm' WHERE id <= 100;
                ALTER TABLE shop.country SET (fillfactor = 70, autovacuum_enabled = off);
                CREATE TABLE shop.sale (day date, n int) PARTITION BY RANGE (day);
                CREATE TABLE shop.sale_1 PARTITION OF shop.sale
                    FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (n);
                CREATE TABLE shop.sale_1_1 PARTITION OF shop.sale_1 DEFAULT;
                """);
    }

    @AfterAll
    static void drop() {
        pools.close();
        database.close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Plan explain(String options, String query) throws SQLException {
        var text = new StringBuilder();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN (" + options + ") " + query)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return PlanReader.read(text.toString()).plans().getFirst();
    }

    private static ServerFacts facts(Plan plan, String... before) throws SQLException {
        try (Lease lease = pools.pool(Profile.EMBEDDED).lease(new Holder("test", "server facts"));
                Statement statement = lease.connection().createStatement()) {
            for (String sql : before) {
                statement.execute(sql);
            }
            ServerFacts facts = ServerFactsReader.read(lease, plan);
            // Short leases share their sessions.
            statement.execute("RESET ROLE; RESET search_path");
            return facts;
        }
    }

    @Test
    void readsTheServerAndItsSettings() throws SQLException {
        ServerFacts facts = facts(explain("VERBOSE", "SELECT 1"));

        assertThat(facts.version()).isGreaterThan(180_000);
        assertThat(facts.hypopg()).isFalse();
        assertThat(facts.setting("work_mem")).contains("4MB");
        assertThat(facts.setting("jit")).isPresent();
        assertThat(facts.tables()).isEmpty();
    }

    @Test
    void readsTheTablesThatAForeignKeysTriggerSearches() throws SQLException {
        Plan plan = explain("ANALYZE, VERBOSE", "DELETE FROM shop.country WHERE id = 'nowhere'");
        assertThat(facts(plan).table("shop", "Item")).as("no row, no trigger").isEmpty();

        Plan fired = explain("ANALYZE, VERBOSE", "DELETE FROM shop.country WHERE id = 'NO'");
        assertThat(facts(fired).table("shop", "Item")).isPresent();
    }

    /// Counts of rows come when the session that changed them has told of them: at its end.
    @Test
    void readsWhatElseAPageHolds() throws SQLException {
        ServerFacts facts = facts(explain("VERBOSE", "SELECT * FROM shop.\"Item\", shop.country"));

        assertThat(facts.table("shop", "Item").orElseThrow().space().fillFactor()).isEqualTo(100);
        ServerFacts.Space space = facts.table("shop", "country").orElseThrow().space();
        assertThat(space.fillFactor()).isEqualTo(70);
        assertThat(space.live()).isPositive();
        assertThat(space.dead()).isNotNull();
    }

    @Test
    void readsTablesColumnsIndexesAndForeignKeys() throws SQLException {
        TableFacts item =
                facts(explain("VERBOSE", "SELECT * FROM shop.\"Item\""))
                        .table("shop", "Item")
                        .orElseThrow();

        assertThat(item.rows()).isEqualTo(1000);
        assertThat(item.pages()).isPositive();
        assertThat(item.analyzed()).isNotNull();
        assertThat(item.partitionOf()).isNull();
        assertThat(item.columns())
                .extracting(ColumnFacts::name, ColumnFacts::type, ColumnFacts::distinct)
                .containsExactly(
                        tuple("id", "integer", -1.0),
                        tuple("name", "text", 1.0),
                        tuple("country", "character varying(8)", 1.0));
        assertThat(item.indexes())
                .extracting(IndexFacts::name)
                .containsExactlyInAnyOrder("Item_pkey", "item_name");
        IndexFacts index =
                item.indexes().stream()
                        .filter(each -> each.name().equals("item_name"))
                        .findFirst()
                        .orElseThrow();
        assertThat(index.method()).isEqualTo("btree");
        assertThat(index.keys()).containsExactly("lower(name)", "id");
        assertThat(index.include()).containsExactly("country");
        assertThat(index.where()).isEqualTo("(name IS NOT NULL)");
        assertThat(index.valid()).isTrue();
        assertThat(item.foreignKeys())
                .containsExactly(
                        new ForeignKeyFacts(
                                "Item_country_fkey", List.of("country"), "shop.country"));
    }

    @Test
    void findsTheTopmostPartitionedTable() throws SQLException {
        ServerFacts facts = facts(explain("VERBOSE", "SELECT * FROM shop.sale"));

        assertThat(facts.table("shop", "sale_1_1").orElseThrow().partitionOf())
                .isEqualTo(new PartitionedTable("shop", "sale"));
        assertThat(facts.table("shop", "sale").orElseThrow().rows()).isEqualTo(-1);
    }

    @Test
    void looksForBareNamesAlongTheSearchPath() throws SQLException {
        Plan plan = explain("COSTS", "SELECT * FROM shop.\"Item\"");

        assertThat(facts(plan).tables()).isEmpty();
        assertThat(facts(plan, "SET search_path = shop").tables()).hasSize(1);
    }

    @Test
    void leavesOutWhatTheRoleMayNotSee() throws SQLException {
        String role = database.name() + "_reader";
        Plan plan = explain("VERBOSE", "SELECT * FROM shop.\"Item\"");
        execute("CREATE ROLE " + role);
        try {
            TableFacts item = facts(plan, "SET ROLE " + role).tables().getFirst();

            assertThat(item.columns())
                    .hasSize(3)
                    .allSatisfy(column -> assertThat(column.distinct()).isNull());
        } finally {
            execute("DROP ROLE " + role);
        }
    }
}
