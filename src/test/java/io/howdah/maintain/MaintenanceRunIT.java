package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MaintenanceRunIT {
    private final Workshop workshop = new Workshop();

    @AfterEach
    void closeWorkshop() {
        workshop.close();
    }

    private void tableWithDeadRows(String table) throws SQLException {
        workshop.execute(
                "CREATE TABLE " + table + " (id int PRIMARY KEY, note text)",
                "ALTER TABLE " + table + " SET (autovacuum_enabled = false)",
                "INSERT INTO "
                        + table
                        + " SELECT i, repeat('x', 200) FROM generate_series(1, 5000) i",
                "DELETE FROM " + table + " WHERE id > 1000");
    }

    @Test
    void vacuumRemovesDeadRowsAndShowsTheNumbers() throws SQLException {
        tableWithDeadRows("orders");

        RunResult result = workshop.run(Workshop.work(Vacuum.with(), "orders"));

        assertThat(result.outcome()).as(result.sentence()).isEqualTo(Outcome.SUCCEEDED);
        TableOutcome table = result.tables().getFirst();
        assertThat(Objects.requireNonNull(table.before()).deadRows()).isEqualTo(4000);
        assertThat(Objects.requireNonNull(table.after()).deadRows()).isZero();
        assertThat(table.after().bytes()).isLessThan(table.before().bytes());
        assertThat(result.sentence())
                .startsWith("public.orders: 4,000 dead rows removed, ")
                .endsWith(" given back.");
        assertThat(result.notices())
                .contains("VACUUM (VERBOSE, SKIP_DATABASE_STATS) \"public\".\"orders\";")
                .contains("finished vacuuming")
                .contains("4000 removed");
    }

    @Test
    void vacuumFullIsProvenByTheNewFile() throws SQLException {
        tableWithDeadRows("orders");

        RunResult result = workshop.run(Workshop.work(Vacuum.with(VacuumOption.FULL), "orders"));

        assertThat(result.outcome()).as(result.sentence()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void analyzeRefreshesStatistics() throws SQLException {
        tableWithDeadRows("orders");

        RunResult result = workshop.run(Workshop.work(new Analyze(false), "orders"));

        assertThat(result.outcome()).as(result.sentence()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(result.sentence()).contains("Statistics refreshed for about 1,000 rows");
        assertThat(workshop.ask("SELECT reltuples::int FROM pg_class WHERE relname = 'orders'"))
                .isEqualTo("1000");
    }

    @Test
    void worksOnNamesThatNeedQuotes() throws SQLException {
        workshop.execute(
                "CREATE SCHEMA \"Odd Place\"", "CREATE TABLE \"Odd Place\".\"a\"\"b.c\" (i int)");

        RunResult result = workshop.run(Workshop.work(Vacuum.with(), "\"Odd Place\".\"a\"\"b.c\""));

        assertThat(result.outcome()).as(result.sentence()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void doesTheOtherTablesWhenOneIsMissing() throws SQLException {
        tableWithDeadRows("orders");

        RunResult result = workshop.run(Workshop.work(Vacuum.with(), "nowhere", "orders"));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.sentence())
                .startsWith("1 of 2 tables done, 4,000 dead rows removed")
                .endsWith("public.nowhere: There is no such table.");
    }

    @Test
    void vacuumsPartitionsAndAnalyzesTheirParent() throws SQLException {
        workshop.execute(
                "CREATE TABLE sales (day int) PARTITION BY RANGE (day)",
                "CREATE TABLE sales_1 PARTITION OF sales FOR VALUES FROM (1) TO (10)",
                "CREATE TABLE sales_2 PARTITION OF sales FOR VALUES FROM (10) TO (20)",
                "INSERT INTO sales SELECT 1 + i % 19 FROM generate_series(1, 1000) i");

        RunRequest everything = all(Vacuum.with());
        assertThat(workshop.run(everything).tables())
                .extracting(table -> table.table().name())
                .containsExactlyInAnyOrder("sales_1", "sales_2");
        RunResult analyzed = workshop.run(all(new Analyze(false)));
        assertThat(analyzed.outcome()).as(analyzed.sentence()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(analyzed.tables())
                .extracting(table -> table.table().name())
                .containsExactly("sales");
        assertThat(workshop.ask("SELECT reltuples::int FROM pg_class WHERE relname = 'sales'"))
                .isEqualTo("1000");
    }

    private static RunRequest all(MaintenanceTask task) {
        return new RunRequest("workshop", null, new Scope.AllTables(), task, RunLimits.STANDARD);
    }

    @Test
    void refusesATableThatTheRoleMayNotMaintain() throws SQLException {
        tableWithDeadRows("orders");
        String role = "visitor_" + workshop.database.name();
        workshop.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'p'");
        try {
            MaintenanceRun refused =
                    Workshop.run(
                            workshop.poolOf(role, "p"),
                            Workshop.work(Vacuum.with(), "orders"),
                            RunObserver.SILENT);
            assertThat(refused.run().sentence())
                    .contains("Role " + role + " lacks the MAINTAIN privilege");

            workshop.execute("GRANT MAINTAIN ON orders TO " + role);
            MaintenanceRun permitted =
                    Workshop.run(
                            workshop.poolOf(role, "p"),
                            Workshop.work(Vacuum.with(), "orders"),
                            RunObserver.SILENT);
            assertThat(permitted.run().outcome()).isEqualTo(Outcome.SUCCEEDED);
        } finally {
            workshop.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void doesNotBelieveTheServerWhenItSkipsALockedTable() throws SQLException {
        tableWithDeadRows("orders");
        try (Connection other = lock("orders")) {
            RunResult result =
                    workshop.run(Workshop.work(Vacuum.with(VacuumOption.SKIP_LOCKED), "orders"));

            assertThat(other.isClosed()).isFalse();
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.sentence()).contains("Passed over: somebody holds a lock");
        }
    }

    @Test
    void givesUpWaitingForALockInTime() throws SQLException {
        tableWithDeadRows("orders");
        try (Connection other = lock("orders")) {
            RunRequest work =
                    new RunRequest(
                            "workshop",
                            null,
                            new Scope.ChosenTables(List.of(new TableName("public", "orders"))),
                            Vacuum.with(),
                            new RunLimits(Duration.ofMillis(100), null));
            RunResult result = workshop.run(work);

            assertThat(other.isClosed()).isFalse();
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.sentence()).contains("lock was not free in time");
        }
    }

    private Connection lock(String table) throws SQLException {
        Connection other = workshop.database.connect();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("LOCK TABLE " + table);
        }
        return other;
    }

    @Test
    void saysWhoKeepsDeadRowsFromBeingRemoved() throws SQLException {
        workshop.execute("CREATE TABLE orders AS SELECT generate_series(1, 100) AS id");
        try (Connection other = workshop.database.connect()) {
            other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("SELECT count(*) FROM orders");
            }
            workshop.execute("DELETE FROM orders");

            RunResult result = workshop.run(Workshop.work(Vacuum.with(), "orders"));

            assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(result.sentence())
                    .contains("100 more are dead but not yet removable: process ")
                    .contains("idle in transaction) still may see them");
        }
    }

    @Test
    void saysWhatTheServerIsTooOldFor() {
        assertThat(Vacuum.with(VacuumOption.SKIP_LOCKED).unsupportedBy(110_022))
                .contains("SKIP_LOCKED needs PostgreSQL 12; this server is 11.");
        assertThat(Vacuum.with(VacuumOption.SKIP_LOCKED).unsupportedBy(120_000)).isEmpty();
    }

    @Test
    void isDoneAtOnceWhenThereIsNothingToDo() {
        assertThat(workshop.run(all(Vacuum.with())).sentence())
                .isEqualTo("There are no tables to work on.");
    }

    @Test
    void ownsTheSessionAloneAndLeavesNothingBehind() throws SQLException {
        tableWithDeadRows("orders");
        workshop.run(Workshop.work(Vacuum.with(), "orders"));

        assertThat(workshop.ask("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                .isEqualTo("0");
    }
}
