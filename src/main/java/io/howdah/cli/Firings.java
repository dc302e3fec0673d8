package io.howdah.cli;

import io.howdah.maintain.schedule.CronExpression;
import io.howdah.maintain.schedule.GapPolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When an expression fires in a zone.
record Firings(CronExpression cron, ZoneId zone, GapPolicy gap) {

    /// After `from`, up to and including `to`, at most `count`; ten when neither bound is given.
    Stream<Instant> between(Instant from, @Nullable Instant to, @Nullable Long count) {
        Stream<Instant> firings = cron.firingsAfter(from, zone, gap);
        if (to != null) {
            firings = firings.takeWhile(at -> !at.isAfter(to));
        }
        if (count != null) {
            return firings.limit(count);
        }
        return to == null ? firings.limit(MaintainNext.USUAL_COUNT) : firings;
    }
}
