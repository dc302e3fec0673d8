package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MaintenanceTaskTest {
    private static final TableName ORDERS = new TableName("public", "orders");

    @Test
    void writesVacuumForTheServersVersion() {
        Vacuum task = Vacuum.with(VacuumOption.ANALYZE, VacuumOption.FREEZE);
        assertThat(task.sql(ORDERS, 100_023))
                .isEqualTo("VACUUM (VERBOSE, FREEZE, ANALYZE) \"public\".\"orders\"");
        assertThat(task.sql(ORDERS, 180_001))
                .isEqualTo(
                        "VACUUM (VERBOSE, FREEZE, ANALYZE, SKIP_DATABASE_STATS) \"public\".\"orders\"");
        assertThat(task.label()).isEqualTo("VACUUM (FREEZE, ANALYZE)");
    }

    @Test
    void writesAnalyzeForTheServersVersion() {
        assertThat(new Analyze(false).sql(ORDERS, 100_023))
                .isEqualTo("ANALYZE VERBOSE \"public\".\"orders\"");
        assertThat(new Analyze(true).sql(ORDERS, 150_018))
                .isEqualTo("ANALYZE (VERBOSE, SKIP_LOCKED) \"public\".\"orders\"");
    }

    @Test
    void refusesOptionsThatContradictEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Vacuum.with(VacuumOption.FULL, VacuumOption.DISABLE_PAGE_SKIPPING))
                .withMessageContaining("does not go with it");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Vacuum.with(VacuumOption.INDEX_CLEANUP, VacuumOption.NO_INDEX_CLEANUP))
                .withMessageContaining("choose one");
    }

    @Test
    void namesTheVersionThatAnOptionNeeds() {
        assertThat(Vacuum.with(VacuumOption.NO_PARALLEL).unsupportedBy(120_004))
                .contains("PARALLEL 0 needs PostgreSQL 13; this server is 12.");
        assertThat(Vacuum.with(VacuumOption.DISABLE_PAGE_SKIPPING).unsupportedBy(90_524))
                .contains("DISABLE_PAGE_SKIPPING needs PostgreSQL 9.6; this server is 9.5.");
        assertThat(new Analyze(true).unsupportedBy(110_000)).isPresent();
        assertThat(new Analyze(false).unsupportedBy(110_000)).isEmpty();
    }

    @Test
    void knowsWhatLocksReadersOut() {
        assertThat(Vacuum.with(VacuumOption.FULL).locksOutReaders()).isTrue();
        assertThat(Vacuum.with().locksOutReaders()).isFalse();
    }
}
