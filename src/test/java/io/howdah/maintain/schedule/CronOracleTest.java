package io.howdah.maintain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares computed firings with those found minute by minute around clock changes.
class CronOracleTest {
    private static final int EXPRESSIONS_PER_ZONE = 120;
    private static final Instant FIRST_CHANGE = Instant.parse("1975-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "America/Sao_Paulo",
                "Pacific/Apia",
                "America/St_Johns",
                "Antarctica/Troll",
                "Europe/Dublin",
                "Asia/Gaza",
                "Pacific/Kwajalein",
                "Asia/Kathmandu",
                "UTC"
            })
    void agreesWithLivingThroughEveryMinute(String zoneName) {
        ZoneId zone = ZoneId.of(zoneName);
        Random random = new Random(zoneName.hashCode());
        int compared = 0;
        for (int i = 0; i < EXPRESSIONS_PER_ZONE; i++) {
            RandomCron cron = RandomCron.next(random);
            CronExpression expression;
            try {
                expression = CronExpression.parse(cron.text());
            } catch (CronSyntaxException neverFires) {
                assertThat(neverFires).hasMessageContaining("never fires");
                continue;
            }
            Instant from = windowStart(zone, random);
            Instant to = from.plus(Duration.ofDays(3));
            for (GapPolicy policy : GapPolicy.values()) {
                List<Instant> expected =
                        new MinuteByMinute(cron::matches, cron.wildcard(), zone, policy)
                                .firings(from, to);
                List<Instant> actual =
                        expression
                                .firingsAfter(from, zone, policy)
                                .takeWhile(at -> !at.isAfter(to))
                                .toList();
                assertThat(actual)
                        .as("%s in %s, %s, after %s", cron.text(), zone, policy, from)
                        .isEqualTo(expected);
                compared += expected.size();
            }
        }
        assertThat(compared).as("firings compared").isGreaterThan(1000);
    }

    /// Usually shortly before or just inside a clock change, otherwise anywhere.
    private static Instant windowStart(ZoneId zone, Random random) {
        Instant anywhere = FIRST_CHANGE.plusSeconds(random.nextInt(60 * 365 * 24) * 3600L);
        ZoneOffsetTransition change = zone.getRules().nextTransition(anywhere);
        Instant near = change == null ? anywhere : change.getInstant();
        Instant start = near.plusSeconds((random.nextInt(52 * 60) - 48 * 60) * 60L);
        return random.nextInt(10) == 0
                ? start.plusMillis(random.nextInt(60_000))
                : start.truncatedTo(ChronoUnit.MINUTES);
    }
}
