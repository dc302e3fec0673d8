package io.howdah.plan.replay;

/// What one process of a parallel query does for a node.
///
/// @param name `Leader` or `Worker 0`
/// @param rows that it hands up, over its loops
/// @param from when it starts
/// @param to when it is done
/// @param measured whether the process reported itself (VERBOSE); else all share alike
public record Lane(String name, double rows, double from, double to, boolean measured) {

    /// Rows so far.
    public double rows(double time) {
        if (time >= to) {
            return rows;
        }
        return time <= from ? 0 : Math.floor(rows * (time - from) / (to - from));
    }
}
