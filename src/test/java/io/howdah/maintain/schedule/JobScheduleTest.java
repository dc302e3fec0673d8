package io.howdah.maintain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JobScheduleTest {
    private static final Instant DUE = Instant.parse("2026-05-01T03:00:00Z");

    @Test
    void runsAFiringThatIsOnTimeUnderEveryPolicy() {
        for (MissedRunPolicy policy : MissedRunPolicy.values()) {
            assertThat(daily(policy).stillRuns(DUE, DUE.plusSeconds(20))).isTrue();
        }
    }

    @Test
    void passesOverAMissedFiringWhenMissedRunsAreSkipped() {
        assertThat(daily(MissedRunPolicy.SKIP).stillRuns(DUE, DUE.plus(Duration.ofHours(5))))
                .isFalse();
        assertThat(daily(MissedRunPolicy.ONCE).stillRuns(DUE, DUE.plus(Duration.ofHours(5))))
                .isTrue();
    }

    @Test
    void forgetsAMissedFiringThatIsTooOld() {
        assertThat(daily(MissedRunPolicy.ALL).stillRuns(DUE, DUE.plus(Duration.ofHours(50))))
                .isFalse();
    }

    @Test
    void letsOneRunStandForAllMissed() {
        Instant threeDaysLater = DUE.plus(Duration.ofHours(73));
        assertThat(daily(MissedRunPolicy.ONCE).following(DUE, threeDaysLater))
                .contains(Instant.parse("2026-05-05T03:00:00Z"));
    }

    @Test
    void catchesUpOneByOneButNotBeyondTheMaximumAge() {
        Instant threeDaysLater = DUE.plus(Duration.ofHours(73));
        JobSchedule all = daily(MissedRunPolicy.ALL);
        assertThat(all.following(DUE, DUE.plusSeconds(30)))
                .contains(Instant.parse("2026-05-02T03:00:00Z"));
        assertThat(all.following(DUE, threeDaysLater))
                .as("the firing of 2 May is older than two days")
                .contains(Instant.parse("2026-05-03T03:00:00Z"));
    }

    private static JobSchedule daily(MissedRunPolicy missedRuns) {
        return new JobSchedule(
                CronExpression.parse("0 3 * * *"),
                ZoneOffset.UTC,
                GapPolicy.AT_TRANSITION,
                missedRuns,
                Duration.ofDays(2));
    }
}
