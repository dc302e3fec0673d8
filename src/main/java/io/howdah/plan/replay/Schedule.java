package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.RowCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every node its stretch of time, from the root down: within the time of the node that asks
/// it, in the order in which that node asks ([Pull]).
///
/// A node that only hands rows on is interleaved with its input, so the input's stretch lasts as long
/// as its own. A first row never comes before the first rows that it is made of; where rounding or
/// averages over processes say otherwise, the node further down gives way.
final class Schedule {

    private final PlanTree tree;
    private final Measures measures;
    private final Pace pace;
    private final CteReaders readers;
    private final Map<Integer, List<PlanNode>> asides = new HashMap<>();
    private final Stretches times;
    private final Pull pull;

    private Schedule(Measures measures, Pace pace, double from, double to) {
        this.measures = measures;
        this.pace = pace;
        tree = measures.plan().tree();
        readers = new CteReaders(measures);
        times = new Stretches(pace, tree.size());
        pull = new Pull(pace, times);
        collectAsides();
        times.begin(tree.root(), -1, from, to, to);
        run();
        placeCtes();
        placeRest();
    }

    /// The stretch of every node that ran.
    ///
    /// @param from when the root is first asked
    /// @param to when the root is done
    static Stretches of(Measures measures, Pace pace, double from, double to) {
        return new Schedule(measures, pace, from, to).times;
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
        for (PlanNode next = times.next(); next != null; next = times.next()) {
            place(next);
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
                            .filter(cte -> readers.of(cte).stream().allMatch(times::placed))
                            .findFirst()
                            .orElse(waiting.getFirst());
            waiting.remove(next);
            placeCte(next);
            run();
        }
    }

    private void placeCte(PlanNode cte) {
        List<PlanNode> scans = readers.of(cte).stream().filter(times::placed).toList();
        if (scans.isEmpty()) {
            double end = times.finish[0];
            for (double one : times.finish) {
                end = Math.max(end, Double.isNaN(one) ? end : one);
            }
            times.begin(cte, -1, end, end + pace.busy(cte.id()), Double.MAX_VALUE);
            return;
        }
        PlanNode earliest = scans.getFirst();
        double to = 0;
        double whole = Double.MAX_VALUE;
        for (PlanNode scan : scans) {
            int id = scan.id();
            earliest = times.start[id] < times.start[earliest.id()] ? scan : earliest;
            to = Math.max(to, times.finish[id]);
            whole = readsAll(scan, cte) ? Math.min(whole, times.finish[id]) : whole;
        }
        // The first scan that reads all of it leaves nothing to compute for the others.
        to = Math.min(to, whole);
        times.begin(cte, earliest.id(), times.start[earliest.id()], to, times.by(earliest.id()));
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
            if (!times.placed(node) && pace.runs(id) && times.placed(tree.node(node.parent()))) {
                int parent = node.parent();
                times.begin(
                        node, parent, times.start[parent], times.finish[parent], times.by(parent));
                run();
            }
        }
    }

    private void place(PlanNode node) {
        int id = node.id();
        double cursor = times.start[id];
        double by = times.by(id);
        for (PlanNode aside : asides.getOrDefault(id, List.of())) {
            if (aside.place().relationship() == Relationship.INIT_PLAN) {
                times.begin(aside, id, cursor, Math.min(cursor + pace.busy(aside.id()), by), by);
                cursor = times.placed(aside) ? times.finish[aside.id()] : cursor;
            }
        }
        List<PlanNode> inputs =
                tree.children(id).stream()
                        .filter(Schedule::isInput)
                        .filter(input -> pace.runs(input.id()))
                        .toList();
        if (!inputs.isEmpty()) {
            pull.of(node, inputs, cursor);
            cursor = times.firstOr(inputs.getFirst(), cursor);
        }
        for (PlanNode aside : asides.getOrDefault(id, List.of())) {
            boolean often = pace.rounds(aside.id()) > Math.max(1, pace.rounds(id));
            double natural = Math.min(cursor + pace.busy(aside.id()), times.finish[id]);
            times.begin(aside, id, cursor, often ? times.finish[id] : natural, by);
        }
    }

    private static boolean isInput(PlanNode node) {
        return node.place().relationship() != Relationship.INIT_PLAN
                && node.place().relationship() != Relationship.SUB_PLAN;
    }
}
