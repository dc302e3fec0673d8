package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import java.util.List;

/// How a node asks its inputs for rows, and so when they run (`ExecProcNode` and each node's own source
/// file).
final class Pull {

    private final Pace pace;
    private final Stretches times;

    Pull(Pace pace, Stretches times) {
        this.pace = pace;
        this.times = times;
    }

    /// Begins the inputs.
    ///
    /// @param from when the node is free to ask the first of them
    void of(PlanNode node, List<PlanNode> inputs, double from) {
        int id = node.id();
        PlanNode input = inputs.getFirst();
        switch (Manner.of(node)) {
            case STREAM ->
                    inputs.forEach(
                            one -> times.begin(one, id, from, end(node, one, from), times.by(id)));
            case COLLECT -> {
                double read = Math.min(times.by(id), from + pace.busy(input.id()));
                times.begin(
                        input,
                        id,
                        from,
                        repeated(node, input) ? times.finish[id] : read,
                        times.by(id));
            }
            case ACCUMULATE ->
                    times.begin(
                            input,
                            id,
                            from,
                            repeated(node, input) ? times.finish[id] : times.by(id),
                            times.by(id));
            case HASH_JOIN -> hashJoin(node, inputs, from);
            case NESTED_LOOP, MERGE_JOIN -> {
                times.begin(input, id, from, times.finish[id], times.by(id));
                if (inputs.size() > 1) {
                    double then = times.firstOr(input, from);
                    times.begin(inputs.getLast(), id, then, times.finish[id], times.by(id));
                }
            }
            case SEQUENCE -> sequence(node, inputs, from);
            case INTERLEAVE -> {
                double cursor = from;
                for (PlanNode one : inputs) {
                    times.begin(one, id, cursor, times.finish[id], times.by(id));
                    cursor = times.firstOr(one, cursor);
                }
            }
            case CONCURRENT -> concurrent(node, inputs, from);
        }
    }

    /// Whether the input starts anew in each of the node's loops.
    private boolean repeated(PlanNode node, PlanNode input) {
        return pace.rounds(node.id()) > 1 && pace.rounds(input.id()) > 1;
    }

    private double end(PlanNode node, PlanNode input, double from) {
        int id = node.id();
        if (pace.rounds(id) <= 1 || pace.rounds(input.id()) > 1) {
            return times.finish[id];
        }
        return Math.min(
                times.finish[id], Math.max(from + pace.busy(input.id()), times.loopEnd(id)));
    }

    private void hashJoin(PlanNode join, List<PlanNode> inputs, double from) {
        int id = join.id();
        PlanNode outer = inputs.getFirst();
        PlanNode inner = inputs.getLast();
        if (outer == inner) {
            times.begin(outer, id, from, times.finish[id], times.by(id));
            return;
        }
        boolean peeks = HashJoinPeek.of(join, outer, inner);
        if (peeks) {
            times.begin(outer, id, from, times.finish[id], times.by(id));
        }
        double build = peeks ? times.firstOr(outer, from) : from;
        double built = Math.min(times.by(id), build + pace.busy(inner.id()));
        times.begin(
                inner, id, build, repeated(join, inner) ? times.finish[id] : built, times.by(id));
        if (peeks) {
            times.resume[outer.id()] = Math.max(times.first[outer.id()], built);
        } else {
            times.begin(outer, id, built, times.finish[id], times.by(id));
        }
    }

    private void sequence(PlanNode node, List<PlanNode> inputs, double from) {
        int id = node.id();
        double cursor = from;
        boolean collects = !node.type().equals("Append") && !node.type().equals("Recursive Union");
        double until = collects ? times.by(id) : times.loopEnd(id);
        int at = 0;
        // Inputs without a row come before the first one with rows, which the first row is made of.
        while (!collects && at < inputs.size() - 1 && pace.rows(inputs.get(at).id()) <= 0) {
            PlanNode input = inputs.get(at++);
            double to = Math.min(times.by(id), cursor + pace.busy(input.id()) / rounds(input));
            times.begin(
                    input, id, cursor, repeated(node, input) ? times.finish[id] : to, times.by(id));
            cursor = to;
        }
        double busy = 0;
        for (PlanNode input : inputs.subList(at, inputs.size())) {
            busy += weight(input);
        }
        double stretch = (until - cursor) / busy;
        for (PlanNode input : inputs.subList(at, inputs.size())) {
            double to = Math.min(until, cursor + weight(input) * stretch);
            times.begin(
                    input, id, cursor, repeated(node, input) ? times.finish[id] : to, times.by(id));
            cursor = to;
        }
    }

    // Never nothing, so that a sequence of untimed inputs still has an order.
    private double weight(PlanNode input) {
        return Math.max(1e-6, pace.busy(input.id()) / rounds(input));
    }

    private double rounds(PlanNode input) {
        return Math.max(1, pace.rounds(input.id()));
    }

    private void concurrent(PlanNode node, List<PlanNode> inputs, double from) {
        int id = node.id();
        double longest = 1e-6;
        PlanNode quickest = inputs.getFirst();
        for (PlanNode input : inputs) {
            longest = Math.max(longest, pace.busy(input.id()));
            boolean quicker = pace.startup(input.id()) < pace.startup(quickest.id());
            boolean gives = pace.rows(input.id()) > 0;
            quickest = gives && (quicker || pace.rows(quickest.id()) <= 0) ? input : quickest;
        }
        double stretch = (times.finish[id] - from) / longest;
        for (PlanNode input : inputs) {
            double to = Math.min(times.finish[id], from + pace.busy(input.id()) * stretch);
            times.begin(
                    input,
                    id,
                    from,
                    Math.max(from, to),
                    input == quickest ? times.by(id) : times.finish[id]);
        }
    }
}
