package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.Trigger;
import java.util.List;

/// The triggers that fired, and whether each one's time lies inside the tree.
///
/// A BEFORE or INSTEAD OF trigger runs inside its ModifyTable node, an AFTER trigger when all nodes
/// are done (`AfterTriggerEndQuery` in `ExecutorFinish`). EXPLAIN prints both alike. Deferred
/// triggers run at commit and are not measured at all.
///
/// @param all in the order of EXPLAIN
public record TriggerTimes(List<TriggerTime> all) {

    /// When a trigger ran.
    public enum Phase {
        /// As part of a ModifyTable node, whose self time contains it.
        INSIDE,
        /// After the last node: part of the execution time, not of the tree's.
        AFTER,
        /// Without a time (TIMING OFF) nothing tells.
        UNKNOWN
    }

    /// One trigger.
    ///
    /// @param share part of the query's time, 0 to 1
    /// @param guessed whether the measured times would allow the other phase too
    public record TriggerTime(Trigger trigger, Phase phase, double share, boolean guessed) {

        /// Over all calls, in milliseconds; 0 when it was not measured.
        public double ms() {
            Double ms = trigger.ms();
            return ms == null ? 0 : ms;
        }
    }

    public TriggerTimes {
        all = List.copyOf(all);
    }

    /// AFTER triggers, in milliseconds.
    public double afterMs() {
        return sum(Phase.AFTER);
    }

    /// BEFORE and INSTEAD OF triggers, in milliseconds.
    public double insideMs() {
        return sum(Phase.INSIDE);
    }

    /// How far off rounding can make either sum.
    public double errorMs() {
        return Actual.TIME_ERROR_MS
                * all.stream().filter(one -> one.phase() != Phase.UNKNOWN).count();
    }

    private double sum(Phase phase) {
        return all.stream().filter(one -> one.phase() == phase).mapToDouble(TriggerTime::ms).sum();
    }
}
