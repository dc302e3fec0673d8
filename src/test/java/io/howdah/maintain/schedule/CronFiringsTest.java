package io.howdah.maintain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CronFiringsTest {
    /// 2026-03-29 01:00 UTC: 02:00 becomes 03:00. 2026-10-25 01:00 UTC: 03:00 becomes 02:00.
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void runsAtTheEndOfTheGapAndOnlyOnce() {
        assertThat(firings("0,30 2 * * *", BERLIN, "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z");
    }

    @Test
    void mergesTheMadeUpFiringWithOneThatIsDueThenAnyway() {
        assertThat(firings("0 2,3 * * *", BERLIN, "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z");
    }

    @Test
    void shiftsByTheLengthOfTheGapWhenAsked() {
        assertThat(firings("30 2 * * *", BERLIN, "2026-03-28T12:00:00Z", 2, GapPolicy.SHIFTED))
                .containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
        assertThat(firings("30 2 * * *", BERLIN, "2026-03-29T01:10:00Z", 1, GapPolicy.SHIFTED))
                .containsExactly("2026-03-29T01:30:00Z");
    }

    @Test
    void skipsTheGapWhenAsked() {
        assertThat(firings("30 2 * * *", BERLIN, "2026-03-28T12:00:00Z", 1, GapPolicy.SKIPPED))
                .containsExactly("2026-03-30T00:30:00Z");
    }

    @Test
    void runsAWallTimeJobInTheFirstPassOfAnOverlap() {
        assertThat(firings("30 2 * * *", BERLIN, "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
        assertThat(firings("30 2 * * *", BERLIN, "2026-10-25T01:10:00Z", 1))
                .containsExactly("2026-10-26T01:30:00Z");
    }

    @Test
    void followsElapsedTimeWhenTheHourIsAWildcard() {
        assertThat(firings("0 * * * *", BERLIN, "2026-10-24T23:30:00Z", 4))
                .containsExactly(
                        "2026-10-25T00:00:00Z",
                        "2026-10-25T01:00:00Z",
                        "2026-10-25T02:00:00Z",
                        "2026-10-25T03:00:00Z");
        assertThat(firings("15 */2 * * *", BERLIN, "2026-03-28T23:30:00Z", 2))
                .as("02:15 does not exist and is not made up for")
                .containsExactly("2026-03-29T02:15:00Z", "2026-03-29T04:15:00Z");
        assertThat(firings("*/30 2 * * *", BERLIN, "2026-10-24T12:00:00Z", 4))
                .as("both passes")
                .containsExactly(
                        "2026-10-25T00:00:00Z",
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T01:00:00Z",
                        "2026-10-25T01:30:00Z");
    }

    @Test
    void makesUpForMidnightThatDoesNotExist() {
        assertThat(firings("0 0 * * *", ZoneId.of("America/Sao_Paulo"), "2018-11-03T12:00:00Z", 2))
                .containsExactly("2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z");
    }

    @Test
    void makesUpForADayThatDoesNotExist() {
        assertThat(firings("30 2 30 12 *", ZoneId.of("Pacific/Apia"), "2011-12-01T00:00:00Z", 1))
                .containsExactly("2011-12-30T10:00:00Z");
    }

    @Test
    void takesEitherDayWhenBothAreRestricted() {
        assertThat(firings("0 12 13 * FRI", UTC, "2026-02-01T00:00:00Z", 5))
                .containsExactly(
                        "2026-02-06T12:00:00Z",
                        "2026-02-13T12:00:00Z",
                        "2026-02-20T12:00:00Z",
                        "2026-02-27T12:00:00Z",
                        "2026-03-06T12:00:00Z");
    }

    @Test
    void needsBothDaysWhenOneStartsWithAStar() {
        assertThat(firings("0 0 */2 * MON", UTC, "2026-06-01T00:00:00Z", 3))
                .containsExactly(
                        "2026-06-15T00:00:00Z", "2026-06-29T00:00:00Z", "2026-07-13T00:00:00Z");
    }

    @Test
    void findsTheLeapDayAcrossACenturyWithoutOne() {
        assertThat(firings("0 0 29 2 *", UTC, "2096-03-01T00:00:00Z", 2))
                .containsExactly("2104-02-29T00:00:00Z", "2108-02-29T00:00:00Z");
    }

    @Test
    void countsFromTheEndOfTheMonth() {
        assertThat(firings("0 3 L * *", UTC, "2028-02-01T00:00:00Z", 2))
                .containsExactly("2028-02-29T03:00:00Z", "2028-03-31T03:00:00Z");
        assertThat(firings("0 3 L-2 * *", UTC, "2026-02-01T00:00:00Z", 2))
                .containsExactly("2026-02-26T03:00:00Z", "2026-03-29T03:00:00Z");
        assertThat(firings("0 3 * * 5L", UTC, "2026-10-01T00:00:00Z", 2))
                .containsExactly("2026-10-30T03:00:00Z", "2026-11-27T03:00:00Z");
        assertThat(firings("0 3 * * sun#2", UTC, "2026-10-01T00:00:00Z", 2))
                .containsExactly("2026-10-11T03:00:00Z", "2026-11-08T03:00:00Z");
        assertThat(firings("0 3 * * MON#5", UTC, "2026-10-01T00:00:00Z", 2))
                .as("months without a fifth Monday are passed over")
                .containsExactly("2026-11-30T03:00:00Z", "2027-03-29T03:00:00Z");
    }

    @Test
    void firesOnSecondsWhenThereAreSixFields() {
        assertThat(firings("*/20 59 23 31 12 *", UTC, "2026-12-31T23:59:00Z", 3))
                .containsExactly(
                        "2026-12-31T23:59:20Z", "2026-12-31T23:59:40Z", "2027-12-31T23:59:00Z");
    }

    @Test
    void isStrictlyAfterTheGivenInstant() {
        assertThat(firings("0 0 * * *", UTC, "2026-01-01T00:00:00Z", 1))
                .containsExactly("2026-01-02T00:00:00Z");
        assertThat(firings("0 0 * * *", UTC, "2025-12-31T23:59:59.999999999Z", 1))
                .containsExactly("2026-01-01T00:00:00Z");
    }

    @Test
    void staysCalmAtTheEndsOfTime() {
        CronExpression daily = CronExpression.parse("@daily");
        assertThat(daily.nextAfter(Instant.MAX, BERLIN)).isEmpty();
        assertThat(daily.nextAfter(Instant.MIN, BERLIN)).isPresent();
        assertThat(daily.nextAfter(Instant.parse("1800-06-01T00:00:00Z"), BERLIN))
                .as("local mean time, 53 minutes 28 seconds ahead")
                .contains(Instant.parse("1800-06-01T23:06:32Z"));
    }

    private static List<String> firings(String cron, ZoneId zone, String from, int count) {
        return firings(cron, zone, from, count, GapPolicy.AT_TRANSITION);
    }

    private static List<String> firings(
            String cron, ZoneId zone, String from, int count, GapPolicy policy) {
        return CronExpression.parse(cron)
                .firingsAfter(Instant.parse(from), zone, policy)
                .limit(count)
                .map(Instant::toString)
                .toList();
    }
}
