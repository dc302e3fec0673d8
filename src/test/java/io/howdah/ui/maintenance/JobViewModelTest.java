package io.howdah.ui.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.maintain.Job;
import io.howdah.maintain.RunLimits;
import io.howdah.maintain.RunRequest;
import io.howdah.maintain.Scope;
import io.howdah.maintain.Vacuum;
import io.howdah.maintain.VacuumOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobViewModelTest {

    private static final RunRequest ALL_OF_BAZAAR =
            new RunRequest(
                    "embedded", "bazaar", new Scope.AllTables(), Vacuum.with(), RunLimits.STANDARD);

    private final JobViewModel model =
            new JobViewModel(
                    Optional.empty(), ALL_OF_BAZAAR, () -> Instant.parse("2026-03-28T12:00:00Z"));

    @Test
    void scheduleIsExplainedWithItsNextTimes() {
        model.cronProperty().set("30 2 * * *");
        model.zoneProperty().set("Europe/Berlin");
        assertThat(model.validProperty().get()).isTrue();
        // Clocks go forward on March 29 at 02:00: the run comes at the end of the gap.
        assertThat(model.meaningProperty().get()).contains("3:00").contains("2:30");
    }

    @Test
    void wrongExpressionIsExplained() {
        model.cronProperty().set("61 * * * *");
        assertThat(model.validProperty().get()).isFalse();
        assertThat(model.meaningProperty().get()).contains("61");
    }

    @Test
    void wrongZoneIsExplained() {
        model.zoneProperty().set("Europe/Atlantis");
        assertThat(model.validProperty().get()).isFalse();
        assertThat(model.meaningProperty().get()).contains("Europe/Atlantis");
    }

    @Test
    void jobHoldsWhatTheFieldsSay() {
        model.nameProperty().set("Nightly");
        model.cronProperty().set("0 3 * * *");
        model.zoneProperty().set("UTC");
        model.workProperty().set(JobViewModel.Work.VACUUM_ANALYZE);
        Job job = model.job();
        assertThat(job.name()).isEqualTo("Nightly");
        assertThat(job.enabled()).isTrue();
        assertThat(job.work().task()).isEqualTo(Vacuum.with(VacuumOption.ANALYZE));
        assertThat(job.work().database()).isEqualTo("bazaar");
        assertThat(job.schedule().cron().text()).isEqualTo("0 3 * * *");
    }

    @Test
    void editedJobKeepsItsIdentity() {
        model.zoneProperty().set("UTC");
        Job before = model.job();
        var editing =
                new JobViewModel(
                        Optional.of(before),
                        before.work(),
                        () -> Instant.parse("2026-01-01T00:00:00Z"));
        editing.nameProperty().set("Renamed");
        assertThat(editing.job().id()).isEqualTo(before.id());
        assertThat(editing.job().name()).isEqualTo("Renamed");
    }
}
