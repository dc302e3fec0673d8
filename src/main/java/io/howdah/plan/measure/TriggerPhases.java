package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.Trigger;
import io.howdah.plan.measure.TriggerTimes.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tells which triggers ran inside the tree and which after it, from the room that the measured
/// times leave on either side.
///
/// A constraint is always checked after. Of the others that set counts as AFTER which fills the time
/// outside the tree best, because little else happens there, while the rest fits into the
/// ModifyTable nodes.
final class TriggerPhases {

    /// Above, the sets are too many to try; a statement with so many triggers is not met.
    private static final int MOST = 14;

    private final List<Trigger> open = new ArrayList<>();
    private final double outside;
    private final double inside;
    private int best = -1;
    private double bestMs = Double.NEGATIVE_INFINITY;
    private int everAfter;
    private int everInside;

    /// @param outsideMs execution time that is neither the tree's nor serialization's; infinite when
    ///     unknown
    /// @param insideMs self time of all ModifyTable nodes
    /// @param errorMs how far off rounding can make either
    TriggerPhases(List<Trigger> triggers, double outsideMs, double insideMs, double errorMs) {
        double room = outsideMs;
        double error = errorMs;
        for (Trigger trigger : triggers) {
            Double ms = trigger.ms();
            if (ms == null) {
                continue;
            }
            error += Actual.TIME_ERROR_MS;
            if (trigger.constraint() == null) {
                open.add(trigger);
            } else {
                room -= ms;
            }
        }
        open.sort(Comparator.comparingDouble(TriggerPhases::ms).reversed());
        outside = room + error;
        inside = insideMs + error;
        for (int set = 0; set < 1 << Math.min(open.size(), MOST); set++) {
            consider(set);
        }
    }

    private void consider(int set) {
        double after = 0;
        double before = 0;
        for (int i = 0; i < open.size(); i++) {
            double ms = ms(open.get(i));
            after += contains(set, i) ? ms : 0;
            before += contains(set, i) ? 0 : ms;
        }
        if (after <= outside && before <= inside) {
            everAfter |= set;
            everInside |= ~set;
            if (after > bestMs) {
                best = set;
                bestMs = after;
            }
        }
    }

    /// The phase of one of the triggers.
    Phase of(Trigger trigger) {
        if (trigger.constraint() != null) {
            return Phase.AFTER;
        }
        int index = index(trigger);
        if (index < 0) {
            return Phase.UNKNOWN;
        }
        return contains(best, index) ? Phase.AFTER : Phase.INSIDE;
    }

    /// Whether the times allow the other phase too, or neither.
    boolean guessed(Trigger trigger) {
        int index = index(trigger);
        return index >= 0
                && (best < 0
                        || index >= MOST
                        || (contains(everAfter, index) && contains(everInside, index)));
    }

    // By identity: two triggers may look alike.
    private int index(Trigger trigger) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i) == trigger) {
                return i;
            }
        }
        return -1;
    }

    private static boolean contains(int set, int index) {
        return index < MOST && (set & 1 << index) != 0;
    }

    private static double ms(Trigger trigger) {
        Double ms = trigger.ms();
        return ms == null ? 0 : ms;
    }
}
