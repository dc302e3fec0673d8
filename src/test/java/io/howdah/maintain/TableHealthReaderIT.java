package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.maintain.TableHealth.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableHealthReaderIT {
    private final Workshop workshop = new Workshop();

    @AfterEach
    void closeWorkshop() {
        workshop.close();
    }

    // A session reports its row counts when it ends, so each step is a session of its own.

    private List<TableHealth> read() throws SQLException {
        try (Connection connection = workshop.database.connect()) {
            List<TableHealth> tables = TableHealthReader.read(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            return tables;
        }
    }

    @Test
    void countsRowsSizesAndVisits() throws SQLException {
        workshop.execute(
                "CREATE TABLE orders (id int PRIMARY KEY)",
                "ALTER TABLE orders SET (autovacuum_enabled = false)",
                "INSERT INTO orders SELECT generate_series(1, 10000)");
        workshop.execute("VACUUM ANALYZE orders");
        workshop.execute("DELETE FROM orders WHERE id <= 2500");

        TableHealth orders = read().getFirst();

        assertThat(orders.name()).hasToString("public.orders");
        assertThat(orders.kind()).isEqualTo(Kind.TABLE);
        assertThat(orders.rows().live()).isEqualTo(7500);
        assertThat(orders.rows().dead()).isEqualTo(2500);
        assertThat(orders.rows().deadFraction()).isEqualTo(0.25);
        assertThat(orders.size().table()).isGreaterThan(300_000);
        assertThat(orders.size().indexes()).isGreaterThan(200_000);
        assertThat(orders.size().estimated()).isFalse();
        assertThat(orders.visits().lastVacuum()).isPresent();
        assertThat(orders.visits().analyze()).isNotNull();
        assertThat(orders.visits().autovacuum()).isNull();
        assertThat(orders.age().freezeMaxAge()).isEqualTo(200_000_000);
        assertThat(orders.age().xids()).isBetween(0L, 1000L);
    }

    @Test
    void tellsHowNearAutovacuumIs() throws SQLException {
        workshop.execute(
                "CREATE TABLE plain AS SELECT generate_series(1, 1000) AS id",
                "CREATE TABLE tuned (id int) WITH (autovacuum_vacuum_threshold = 10,"
                        + " autovacuum_vacuum_scale_factor = 0, autovacuum_enabled = false)",
                "INSERT INTO tuned SELECT generate_series(1, 1000)");
        workshop.execute("VACUUM ANALYZE plain, tuned");
        workshop.execute("DELETE FROM tuned WHERE id <= 20");

        List<TableHealth> tables = read();
        TableHealth plain = tables.getFirst();
        TableHealth tuned = tables.getLast();

        assertThat(plain.triggers().enabled()).isTrue();
        assertThat(plain.triggers().deadRows()).as("50 + 20 % of 1000").isEqualTo(250);
        assertThat(plain.triggers().changedRows()).as("50 + 10 % of 1000").isEqualTo(150);
        assertThat(plain.vacuumDue()).isZero();
        assertThat(tuned.triggers().enabled()).isFalse();
        assertThat(tuned.vacuumDue()).as("20 dead rows, visited from 10").isEqualTo(2);
    }

    @Test
    void listsPartitionedTablesWithTheirPartitions() throws SQLException {
        workshop.execute(
                "CREATE TABLE sales (day int) PARTITION BY RANGE (day)",
                "CREATE TABLE sales_1 PARTITION OF sales FOR VALUES FROM (1) TO (10)",
                "CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM sales");

        assertThat(read())
                .extracting(TableHealth::kind)
                .containsExactly(Kind.PARTITIONED_TABLE, Kind.TABLE, Kind.MATERIALIZED_VIEW);
    }

    @Test
    void doesNotWaitForATableThatIsLocked() throws SQLException {
        workshop.execute(
                "CREATE TABLE orders AS SELECT generate_series(1, 10000) AS id", "VACUUM orders");
        try (Connection other = workshop.database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE orders");

            TableHealth orders = read().getFirst();

            assertThat(orders.size().estimated()).isTrue();
            assertThat(orders.size().table()).isGreaterThan(300_000);
        }
    }
}
