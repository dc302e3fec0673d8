package io.howdah.plan.history;

/// A moment from which a query took clearly longer or shorter.
///
/// @param at index of the first run after it
/// @param before the median of the runs that led there
/// @param after the median from there to the next change of the plan
/// @param timed whether these are milliseconds; else costs
/// @param changed whether the plan changed at that moment
public record Turn(int at, double before, double after, boolean timed, boolean changed) {

    /// How many times the larger is as much as the smaller.
    public double factor() {
        return Math.max(before, after) / Math.max(Math.min(before, after), Double.MIN_NORMAL);
    }

    public boolean slower() {
        return after > before;
    }
}
