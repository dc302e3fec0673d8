package io.howdah.maintain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/// Turns matching local times into instants of one time zone.
///
/// A wildcard job fires at every instant whose local time matches. A wall-time job fires once for
/// every matching local time: the first time when it happens twice, by the gap policy when it never
/// happens.
record CronFirings(CronDays days, CronTimes times, ZoneRules rules, GapPolicy gapPolicy) {

    /// The first firing strictly after the instant, or null when there is none.
    @Nullable Instant after(Instant from) {
        return times.followElapsedTime() ? elapsedAfter(from) : wallClockAfter(from);
    }

    private @Nullable Instant elapsedAfter(Instant from) {
        Instant cursor = from;
        ZoneOffset offset = rules.getOffset(from);
        LocalDateTime start = secondAfter(from, offset);
        while (true) {
            LocalDateTime match = localAtOrAfter(start);
            if (match == null) {
                return null;
            }
            Instant at = match.toInstant(offset);
            ZoneOffsetTransition transition = rules.nextTransition(cursor);
            if (transition == null || at.isBefore(transition.getInstant())) {
                return at;
            }
            cursor = transition.getInstant();
            offset = transition.getOffsetAfter();
            start = transition.getDateTimeAfter();
        }
    }

    private @Nullable Instant wallClockAfter(Instant from) {
        Instant next = resolve(localAtOrAfter(unlivedAfter(from)));
        if (gapPolicy == GapPolicy.SHIFTED) {
            ZoneOffsetTransition last = rules.previousTransition(from.plusNanos(1));
            if (last != null && last.isGap()) {
                Instant shifted = shifted(last);
                if (shifted != null && shifted.isAfter(from)) {
                    return earlier(shifted, next);
                }
            }
        }
        return next;
    }

    /// The local time from which on nothing has happened yet: during the second pass through an
    /// overlap that is its end.
    private LocalDateTime unlivedAfter(Instant from) {
        LocalDateTime start = secondAfter(from, rules.getOffset(from));
        ZoneOffsetTransition transition = rules.getTransition(start);
        boolean repeated =
                transition != null
                        && transition.isOverlap()
                        && !from.isBefore(transition.getInstant());
        return repeated ? transition.getDateTimeBefore() : start;
    }

    private @Nullable Instant resolve(@Nullable LocalDateTime match) {
        if (match == null) {
            return null;
        }
        ZoneOffsetTransition transition = rules.getTransition(match);
        if (transition == null) {
            return match.toInstant(rules.getOffset(match));
        }
        if (transition.isOverlap()) {
            return match.toInstant(transition.getOffsetBefore());
        }
        return switch (gapPolicy) {
            case AT_TRANSITION -> transition.getInstant();
            case SKIPPED -> resolve(localAtOrAfter(transition.getDateTimeAfter()));
            case SHIFTED ->
                    earlier(
                            match.toInstant(transition.getOffsetBefore()),
                            resolve(localAtOrAfter(transition.getDateTimeAfter())));
        };
    }

    /// When the first local time that matches inside a gap would have come, had the gap not been.
    private @Nullable Instant shifted(ZoneOffsetTransition gap) {
        LocalDateTime match = localAtOrAfter(gap.getDateTimeBefore());
        if (match == null || !match.isBefore(gap.getDateTimeAfter())) {
            return null;
        }
        return match.toInstant(gap.getOffsetBefore());
    }

    private @Nullable LocalDateTime localAtOrAfter(LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        if (days.matches(day)) {
            LocalTime time = times.atOrAfter(start.toLocalTime());
            if (time != null) {
                return day.atTime(time);
            }
        }
        LocalDate next = days.after(day);
        return next == null ? null : next.atTime(times.first());
    }

    private static LocalDateTime secondAfter(Instant from, ZoneOffset offset) {
        return LocalDateTime.ofEpochSecond(from.getEpochSecond() + 1, 0, offset);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
