package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.RowCount;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every node its stretch of time, from the root down: within the time of the node that asks
/// it, in the order in which that node asks (`ExecProcNode` and the node's own source file).
///
/// A node that only hands rows on is interleaved with its input, so the input's stretch lasts as long
/// as its own. A first row never comes before the first rows that it is made of; where rounding or
/// averages over processes say otherwise, the node further down gives way.
final class Schedule {

    final double[] start;
    final double[] first;
    final double[] resume;
    final double[] finish;
    final int[] under;

    private final PlanTree tree;
    private final Measures measures;
    private final Pace pace;
    private final CteReaders readers;
    private final Map<Integer, List<PlanNode>> asides = new HashMap<>();
    private final Deque<PlanNode> pending = new ArrayDeque<>();

    /// @param from when the root is first asked
    /// @param to when the root is done
    Schedule(Measures measures, Pace pace, double from, double to) {
        this.measures = measures;
        this.pace = pace;
        tree = measures.plan().tree();
        readers = new CteReaders(measures);
        start = unknown();
        first = unknown();
        resume = unknown();
        finish = unknown();
        under = new int[tree.size()];
        Arrays.fill(under, -1);
        collectAsides();
        begin(tree.root(), -1, from, to, to);
        run();
        placeCtes();
        placeRest();
    }

    private double[] unknown() {
        var times = new double[tree.size()];
        Arrays.fill(times, Double.NaN);
        return times;
    }

    /// InitPlans and SubPlans by the node that evaluates them first.
    private void collectAsides() {
        for (PlanNode node : tree.nodes()) {
            boolean init = node.place().relationship() == Relationship.INIT_PLAN;
            boolean sub = node.place().relationship() == Relationship.SUB_PLAN;
            List<PlanNode> payers = measures.payers(node.id());
            if (((init && node.place().cte() == null) || sub) && !payers.isEmpty()) {
                int payer = payers.getFirst().id();
                asides.computeIfAbsent(payer, key -> new ArrayList<>()).add(node);
            }
        }
    }

    private void run() {
        while (!pending.isEmpty()) {
            place(pending.pop());
        }
    }

    /// A common table expression runs while its scans read it; one that nobody scans, after the rest.
    private void placeCtes() {
        var waiting = new ArrayList<PlanNode>();
        for (PlanNode node : tree.nodes().reversed()) {
            if (node.place().cte() != null && pace.runs(node.id())) {
                waiting.add(node);
            }
        }
        while (!waiting.isEmpty()) {
            PlanNode next =
                    waiting.stream()
                            .filter(cte -> readers.of(cte).stream().allMatch(this::placed))
                            .findFirst()
                            .orElse(waiting.getFirst());
            waiting.remove(next);
            placeCte(next);
            run();
        }
    }

    private void placeCte(PlanNode cte) {
        List<PlanNode> scans = readers.of(cte).stream().filter(this::placed).toList();
        if (scans.isEmpty()) {
            double end = finish[0];
            for (double one : finish) {
                end = Math.max(end, Double.isNaN(one) ? end : one);
            }
            begin(cte, -1, end, end + pace.busy(cte.id()), Double.MAX_VALUE);
            return;
        }
        PlanNode earliest = scans.getFirst();
        double to = 0;
        double whole = Double.MAX_VALUE;
        for (PlanNode scan : scans) {
            int id = scan.id();
            earliest = start[id] < start[earliest.id()] ? scan : earliest;
            to = Math.max(to, finish[id]);
            whole = readsAll(scan, cte) ? Math.min(whole, finish[id]) : whole;
        }
        // The first scan that reads all of it leaves nothing to compute for the others.
        to = Math.min(to, whole);
        begin(cte, earliest.id(), start[earliest.id()], to, by(earliest.id()));
    }

    private boolean readsAll(PlanNode scan, PlanNode cte) {
        RowCount read = measures.node(scan.id()).rows();
        boolean once = pace.loops(scan.id()) == 1;
        return once && read != null && read.total() + read.removed() + 0.5 >= pace.rows(cte.id());
    }

    /// Whatever ran for a reason that the plan does not tell, inside its parent.
    private void placeRest() {
        for (PlanNode node : tree.nodes()) {
            int id = node.id();
            if (!placed(node) && pace.runs(id) && placed(tree.node(node.parent()))) {
                int parent = node.parent();
                begin(node, parent, start[parent], finish[parent], by(parent));
                run();
            }
        }
    }

    private boolean placed(PlanNode node) {
        return !Double.isNaN(start[node.id()]);
    }

    /// @param need by when its first row is wanted at the latest
    private void begin(PlanNode node, int above, double from, double to, double need) {
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
    private double by(int id) {
        double loopEnd = loopEnd(id);
        return Double.isNaN(first[id]) ? loopEnd : Math.min(first[id], loopEnd);
    }

    private double loopEnd(int id) {
        double rounds = Math.max(1, pace.rounds(id));
        return start[id] + (finish[id] - start[id]) / rounds;
    }

    private void place(PlanNode node) {
        int id = node.id();
        double cursor = start[id];
        double by = by(id);
        for (PlanNode aside : asides.getOrDefault(id, List.of())) {
            if (aside.place().relationship() == Relationship.INIT_PLAN) {
                begin(aside, id, cursor, Math.min(cursor + pace.busy(aside.id()), by), by);
                cursor = placed(aside) ? finish[aside.id()] : cursor;
            }
        }
        List<PlanNode> inputs =
                tree.children(id).stream()
                        .filter(Schedule::isInput)
                        .filter(input -> pace.runs(input.id()))
                        .toList();
        if (!inputs.isEmpty()) {
            pull(node, inputs, cursor);
            cursor = firstOr(inputs.getFirst(), cursor);
        }
        for (PlanNode aside : asides.getOrDefault(id, List.of())) {
            boolean often = pace.rounds(aside.id()) > Math.max(1, pace.rounds(id));
            double natural = Math.min(cursor + pace.busy(aside.id()), finish[id]);
            begin(aside, id, cursor, often ? finish[id] : natural, by);
        }
    }

    private static boolean isInput(PlanNode node) {
        return node.place().relationship() != Relationship.INIT_PLAN
                && node.place().relationship() != Relationship.SUB_PLAN;
    }

    private double firstOr(PlanNode node, double otherwise) {
        return Double.isNaN(first[node.id()]) ? otherwise : first[node.id()];
    }

    private void pull(PlanNode node, List<PlanNode> inputs, double from) {
        int id = node.id();
        PlanNode input = inputs.getFirst();
        switch (Manner.of(node)) {
            case STREAM ->
                    inputs.forEach(one -> begin(one, id, from, end(node, one, from), by(id)));
            case COLLECT -> {
                double read = Math.min(by(id), from + pace.busy(input.id()));
                begin(input, id, from, repeated(node, input) ? finish[id] : read, by(id));
            }
            case ACCUMULATE ->
                    begin(input, id, from, repeated(node, input) ? finish[id] : by(id), by(id));
            case HASH_JOIN -> hashJoin(node, inputs, from);
            case NESTED_LOOP, MERGE_JOIN -> {
                begin(input, id, from, finish[id], by(id));
                if (inputs.size() > 1) {
                    double then = firstOr(input, from);
                    begin(inputs.getLast(), id, then, finish[id], by(id));
                }
            }
            case SEQUENCE -> sequence(node, inputs, from);
            case INTERLEAVE -> {
                double cursor = from;
                for (PlanNode one : inputs) {
                    begin(one, id, cursor, finish[id], by(id));
                    cursor = firstOr(one, cursor);
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
            return finish[id];
        }
        return Math.min(finish[id], Math.max(from + pace.busy(input.id()), loopEnd(id)));
    }

    private void hashJoin(PlanNode join, List<PlanNode> inputs, double from) {
        int id = join.id();
        PlanNode outer = inputs.getFirst();
        PlanNode inner = inputs.getLast();
        if (outer == inner) {
            begin(outer, id, from, finish[id], by(id));
            return;
        }
        boolean peeks = HashJoinPeek.of(join, outer, inner);
        if (peeks) {
            begin(outer, id, from, finish[id], by(id));
        }
        double build = peeks ? firstOr(outer, from) : from;
        double built = Math.min(by(id), build + pace.busy(inner.id()));
        begin(inner, id, build, repeated(join, inner) ? finish[id] : built, by(id));
        if (peeks) {
            resume[outer.id()] = Math.max(first[outer.id()], built);
        } else {
            begin(outer, id, built, finish[id], by(id));
        }
    }

    private void sequence(PlanNode node, List<PlanNode> inputs, double from) {
        int id = node.id();
        double cursor = from;
        boolean collects = !node.type().equals("Append") && !node.type().equals("Recursive Union");
        double until = collects ? by(id) : loopEnd(id);
        int at = 0;
        // Inputs without a row come before the first one with rows, which the first row is made of.
        while (!collects && at < inputs.size() - 1 && pace.rows(inputs.get(at).id()) <= 0) {
            PlanNode input = inputs.get(at++);
            double to = Math.min(by(id), cursor + pace.busy(input.id()) / rounds(input));
            begin(input, id, cursor, repeated(node, input) ? finish[id] : to, by(id));
            cursor = to;
        }
        double busy = 0;
        for (PlanNode input : inputs.subList(at, inputs.size())) {
            busy += weight(input);
        }
        double stretch = (until - cursor) / busy;
        for (PlanNode input : inputs.subList(at, inputs.size())) {
            double to = Math.min(until, cursor + weight(input) * stretch);
            begin(input, id, cursor, repeated(node, input) ? finish[id] : to, by(id));
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
        double stretch = (finish[id] - from) / longest;
        for (PlanNode input : inputs) {
            double to = Math.min(finish[id], from + pace.busy(input.id()) * stretch);
            begin(input, id, from, Math.max(from, to), input == quickest ? by(id) : finish[id]);
        }
    }
}
