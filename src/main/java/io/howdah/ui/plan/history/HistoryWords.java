package io.howdah.ui.plan.history;

import io.howdah.plan.history.PlanCourse;
import io.howdah.plan.history.Turn;
import io.howdah.store.SavedPlan;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.plan.words.Amounts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says what the numbers of a history mean.
final class HistoryWords {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    HistoryWords(ZoneId zone) {
        this.zone = zone;
    }

    /// @param cause what changed in the plan at the turn; may be empty
    String headline(List<SavedPlan> plans, PlanCourse course, String cause) {
        if (plans.isEmpty()) {
            return "No plan of this query is kept yet: explain it, and its plans are listed here.";
        }
        if (plans.size() == 1) {
            return "One plan so far: explain the query again to see how it changes.";
        }
        return course.turn()
                .map(turn -> turned(plans, turn, cause))
                .orElseGet(() -> steady(plans, course));
    }

    private String turned(List<SavedPlan> plans, Turn turn, String cause) {
        String which =
                turn.timed()
                        ? turn.slower() ? "Slower" : "Faster"
                        : turn.slower() ? "Estimated dearer" : "Estimated cheaper";
        String plan =
                !turn.changed()
                        ? "the plan is the same"
                        : cause.isEmpty() ? "the plan changed" : "the plan changed, " + cause;
        return "%s by %s since %s (%s before, %s since): %s."
                .formatted(
                        which,
                        factor(turn.factor()),
                        moment(plans.get(turn.at()).taken()),
                        amount(turn.before(), turn.timed()),
                        amount(turn.after(), turn.timed()),
                        plan);
    }

    private static String steady(List<SavedPlan> plans, PlanCourse course) {
        int changes = course.changes().size();
        String changed =
                changes == 0
                        ? "the same plan each time"
                        : "the plan changed " + (changes == 1 ? "once" : changes + " times");
        return "No clear change of speed in %,d plans; %s.".formatted(plans.size(), changed);
    }

    static String factor(double factor) {
        return factor < 10
                ? String.format(Locale.ROOT, "%.1f×", factor)
                : String.format(Locale.ROOT, "%,.0f×", factor);
    }

    static String amount(double amount, boolean timed) {
        return timed ? Amounts.duration(amount) : "cost " + Amounts.count(amount);
    }

    static String time(@Nullable Double ms) {
        return ms == null ? "not run" : Amounts.duration(ms);
    }

    /// To the minute.
    String moment(Instant at) {
        return Quantity.moment(at, zone);
    }

    /// To the second, as plans of a tuning session follow each other quickly.
    String exactly(Instant at) {
        return SECONDS.format(at.atZone(zone));
    }
}
