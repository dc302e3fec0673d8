package io.howdah.maintain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The slow way to find firings: live through every minute and look at the clock on the wall.
final class MinuteByMinute {
    /// Long enough that every local time repeated or shifted into the window was seen before it.
    private static final Duration WARM_UP = Duration.ofDays(3);

    private final Predicate<LocalDateTime> matches;
    private final boolean wildcard;
    private final ZoneId zone;
    private final GapPolicy gapPolicy;
    private final TreeSet<Instant> firings = new TreeSet<>();
    private @Nullable LocalDateTime latest;

    MinuteByMinute(
            Predicate<LocalDateTime> matches, boolean wildcard, ZoneId zone, GapPolicy gapPolicy) {
        this.matches = matches;
        this.wildcard = wildcard;
        this.zone = zone;
        this.gapPolicy = gapPolicy;
    }

    /// Firings after `from` up to and including `to`.
    List<Instant> firings(Instant from, Instant to) {
        Instant start = from.minus(WARM_UP).truncatedTo(ChronoUnit.MINUTES);
        for (Instant t = start; !t.isAfter(to); t = t.plusSeconds(60)) {
            live(t, LocalDateTime.ofInstant(t, zone));
        }
        return List.copyOf(firings.subSet(from, false, to, true));
    }

    private void live(Instant t, LocalDateTime local) {
        if (wildcard) {
            if (matches.test(local)) {
                firings.add(t);
            }
            return;
        }
        LocalDateTime previous = latest;
        if (previous == null || local.isAfter(previous)) {
            if (previous != null) {
                jump(t, previous.plusMinutes(1), local);
            }
            if (matches.test(local)) {
                firings.add(t);
            }
            latest = local;
        }
    }

    /// Makes up for the local minutes that the clock jumped over.
    private void jump(Instant t, LocalDateTime firstMissing, LocalDateTime local) {
        for (LocalDateTime m = firstMissing; m.isBefore(local); m = m.plusMinutes(1)) {
            if (matches.test(m)) {
                switch (gapPolicy) {
                    case AT_TRANSITION -> firings.add(t);
                    case SHIFTED -> firings.add(t.plus(Duration.between(firstMissing, m)));
                    case SKIPPED -> {}
                }
                return;
            }
        }
    }
}
