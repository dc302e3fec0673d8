package io.howdah.maintain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/// A cron expression: minute, hour, day of month, month, day of week, optionally with seconds in
/// front.
///
/// The rules are Vixie cron's. A job whose minute or hour field starts with `*` (also `*/2`)
/// follows elapsed time: it runs in both hours of an overlap and in none of a gap. Any other job is
/// wall time: once where clocks go back, and by a [GapPolicy] where they go forward. Days match by
/// day of month OR day of week when both are restricted; a day field that starts with `*` counts as
/// unrestricted, and then both must match.
///
/// Entries are values, ranges, steps and lists with English names; `L`, `L-3` (last day of the
/// month, third before it), `5L` (last Friday), `SUN#2` (second Sunday); `@yearly`, `@monthly`,
/// `@weekly`, `@daily`, `@hourly`.
public final class CronExpression {
    /// Firings are computed inside these years, far beyond any plan and far from the ends of
    /// `java.time`, where arithmetic overflows.
    private static final Instant FIRST =
            LocalDate.of(-999_999, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private static final Instant LAST =
            LocalDate.of(999_999, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final String text;
    private final CronDays days;
    private final CronTimes times;

    CronExpression(String text, CronDays days, CronTimes times) {
        this.text = text;
        this.days = days;
        this.times = times;
    }

    /// Reads an expression.
    ///
    /// @throws CronSyntaxException with a sentence and the position, also for an expression that
    ///     would never fire
    public static CronExpression parse(String text) {
        return CronParser.parse(text);
    }

    /// The expression as typed, without surrounding space.
    public String text() {
        return text;
    }

    /// What the expression says, as an English phrase: "at 02:30 every day".
    public String description() {
        return new CronDescription(days, times).text();
    }

    /// The first firing strictly after an instant; a gap is made up for at its end.
    public Optional<Instant> nextAfter(Instant from, ZoneId zone) {
        return nextAfter(from, zone, GapPolicy.AT_TRANSITION);
    }

    /// The first firing strictly after an instant; empty only at the end of the calendar.
    public Optional<Instant> nextAfter(Instant from, ZoneId zone, GapPolicy gapPolicy) {
        if (from.isAfter(LAST)) {
            return Optional.empty();
        }
        Instant start = from.isBefore(FIRST) ? FIRST : from;
        CronFirings firings = new CronFirings(days, times, zone.getRules(), gapPolicy);
        return Optional.ofNullable(firings.after(start));
    }

    /// All firings strictly after an instant, in order, computed as they are asked for.
    public Stream<Instant> firingsAfter(Instant from, ZoneId zone, GapPolicy gapPolicy) {
        return Stream.iterate(
                        nextAfter(from, zone, gapPolicy),
                        Optional::isPresent,
                        last -> last.flatMap(at -> nextAfter(at, zone, gapPolicy)))
                .flatMap(Optional::stream);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CronExpression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
