package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Summary;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.Totals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the execution of a plan went, or would go: a stretch of time for every node and the steps to
/// tell about, on one clock that starts with planning.
///
/// The order is that in which the executor's nodes ask each other for rows; the times are those of
/// EXPLAIN ANALYZE, or the planner's costs where there are none (see [Clock]). EXPLAIN prints
/// averages over loops and processes, so a repeated node's rows are spread evenly over its time.
/// Building takes time linear in the nodes and the order of the steps; a node's state at any moment
/// is looked up at once.
public final class Replay {

    private final Measures measures;
    private final Clock clock;
    private final double length;
    private final List<Life> lives;
    private final List<Step> steps;
    private final int untold;

    private Replay(Measures measures, Clock clock, double length, List<Life> lives) {
        this.measures = measures;
        this.clock = clock;
        this.length = length;
        this.lives = List.copyOf(lives);
        var telling = new Telling(measures, clock, this.lives, length);
        steps = telling.steps();
        untold = telling.untold();
    }

    /// Replays a measured or an estimated plan.
    public static Replay of(Measures measures) {
        PlanTree tree = measures.plan().tree();
        Totals totals = measures.totals();
        Summary summary = measures.plan().summary();
        var pace = new Pace(measures);
        boolean measured = pace.clock() == Clock.MEASURED;
        double planning = measured ? orZero(summary.planningMs()) : 0;
        // Starting and ending the executor were measured together; most of it is starting.
        double opening = measured ? orZero(totals.unattributedMs()) : 0;
        double from = planning + opening;
        // Each row is turned into its wire form as it comes out of the root.
        double sending = measured ? totals.serializationMs() : 0;
        double to = from + pace.busy(0) + sending;
        Stretches times = Schedule.of(measures, pace, from, to);
        var stores = new Stores(tree, times, pace);
        var lanes = new Lanes(times, pace);
        var lives = new ArrayList<Life>(tree.size());
        double end = to;
        for (PlanNode node : tree.nodes()) {
            int id = node.id();
            lives.add(
                    new Life(
                            id,
                            times.under[id],
                            planning + opening * id / tree.size(),
                            times.start[id],
                            times.first[id],
                            times.resume[id],
                            times.finish[id],
                            pace.rows(id),
                            pace.loops(id),
                            stores.of(node),
                            lanes.of(node)));
            end = Math.max(end, Double.isNaN(times.finish[id]) ? end : times.finish[id]);
        }
        double triggers = measured ? totals.afterTriggersMs() : 0;
        return new Replay(measures, pace.clock(), end + triggers, lives);
    }

    private static double orZero(@Nullable Double ms) {
        return ms == null ? 0 : ms;
    }

    public Measures measures() {
        return measures;
    }

    public Clock clock() {
        return clock;
    }

    /// When everything is over; the clock starts at 0.
    public double length() {
        return length;
    }

    /// One for each node, by its id.
    public List<Life> lives() {
        return lives;
    }

    /// What to tell, in order of time.
    public List<Step> steps() {
        return steps;
    }

    /// How many nodes run without being told about, because a plan of so many would have more steps
    /// than anybody follows.
    public int untold() {
        return untold;
    }

    public NodeState at(int node, double time) {
        return lives.get(node).at(time);
    }

    /// The step that is told at a moment: the last one that has begun.
    public int stepAt(double time) {
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (steps.get(middle).at() <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The moment at which so many steps have passed, when each takes the same time: 0 is the
    /// beginning, the number of steps the end.
    public double evenly(double passed) {
        int step = (int) Math.clamp(Math.floor(passed), 0, steps.size());
        if (step >= steps.size()) {
            return length;
        }
        double from = steps.get(step).at();
        double to = step + 1 < steps.size() ? steps.get(step + 1).at() : length;
        return from + (to - from) * (passed - step);
    }
}
