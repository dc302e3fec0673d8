package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The stretch of time of each node, as far as it is known; not a number until then.
final class Stretches {

    final double[] start;
    final double[] first;
    final double[] resume;
    final double[] finish;
    final int[] under;

    private final Pace pace;
    private final Deque<PlanNode> pending = new ArrayDeque<>();

    Stretches(Pace pace, int size) {
        this.pace = pace;
        start = unknown(size);
        first = unknown(size);
        resume = unknown(size);
        finish = unknown(size);
        under = new int[size];
        Arrays.fill(under, -1);
    }

    private static double[] unknown(int size) {
        var times = new double[size];
        Arrays.fill(times, Double.NaN);
        return times;
    }

    /// The next node that has begun and whose inputs have not.
    @Nullable PlanNode next() {
        return pending.poll();
    }

    boolean placed(PlanNode node) {
        return !Double.isNaN(start[node.id()]);
    }

    /// @param need by when its first row is wanted at the latest
    void begin(PlanNode node, int above, double from, double to, double need) {
        int id = node.id();
        if (!pace.runs(id) || placed(node)) {
            return;
        }
        under[id] = above;
        start[id] = from;
        finish[id] = Math.max(from, to);
        if (pace.rows(id) > 0) {
            double latest = Math.min(finish[id], Math.max(from, need));
            boolean whole = node.type().equals("Hash") || node.type().startsWith("Bitmap I");
            double ready = whole ? finish[id] : from + pace.startup(id);
            first[id] = Math.min(ready, latest);
        }
        resume[id] = first[id];
        pending.push(node);
    }

    /// By when all that the node's first row needs must have happened.
    double by(int id) {
        double loopEnd = loopEnd(id);
        return Double.isNaN(first[id]) ? loopEnd : Math.min(first[id], loopEnd);
    }

    double loopEnd(int id) {
        double rounds = Math.max(1, pace.rounds(id));
        return start[id] + (finish[id] - start[id]) / rounds;
    }

    double firstOr(PlanNode node, double otherwise) {
        return Double.isNaN(first[node.id()]) ? otherwise : first[node.id()];
    }
}
