package io.howdah.maintain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// When a job runs: its expression in its own time zone, with the policies for daylight-saving gaps
/// and for firings that nobody was there to run.
///
/// @param maxAge a missed firing older than this is not caught up
public record JobSchedule(
        CronExpression cron,
        ZoneId zone,
        GapPolicy gapPolicy,
        MissedRunPolicy missedRuns,
        Duration maxAge) {

    /// How late a run may start and still count as on time: several polls of the scheduler.
    public static final Duration GRACE = Duration.ofMinutes(1);

    /// A schedule with the usual policies: gaps are made up for at their end, and one run within a
    /// day stands for all that were missed.
    public static JobSchedule of(String cron, ZoneId zone) {
        return new JobSchedule(
                CronExpression.parse(cron),
                zone,
                GapPolicy.AT_TRANSITION,
                MissedRunPolicy.ONCE,
                Duration.ofDays(1));
    }

    /// The first firing strictly after an instant.
    public Optional<Instant> nextAfter(Instant from) {
        return cron.nextAfter(from, zone, gapPolicy);
    }

    /// Whether a firing that is only now being looked at still runs.
    public boolean stillRuns(Instant due, Instant now) {
        Duration late = Duration.between(due, now);
        if (late.compareTo(GRACE) <= 0) {
            return true;
        }
        return missedRuns != MissedRunPolicy.SKIP && late.compareTo(maxAge) <= 0;
    }

    /// The firing to wait for after the one that was due has been run or passed over.
    ///
    /// Under [MissedRunPolicy#ALL] that may lie in the past, but not before `maxAge`; otherwise it
    /// is the first after now.
    public Optional<Instant> following(Instant due, Instant now) {
        if (missedRuns != MissedRunPolicy.ALL) {
            return nextAfter(due.isAfter(now) ? due : now);
        }
        Instant oldest = now.minus(maxAge).minusNanos(1);
        return nextAfter(due.isAfter(oldest) ? due : oldest);
    }
}
