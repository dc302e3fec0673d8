package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.measure.Measures;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Chooses what to tell about a replay, and puts it into order.
///
/// Each node has a bounded number of steps, and only the nodes that take longest are told about one
/// by one, so that a plan of ten thousand nodes has no more steps than a person can follow.
final class Telling {

    /// Nodes told one by one; more would be a film that nobody watches.
    private static final int MOST_NODES = 400;

    /// Loops told one by one before the rest is told at once.
    private static final int LOOPS = 3;

    /// Inputs of one node told one by one, when it has more than `MOST_MEMBERS`.
    private static final int MEMBERS = 3;

    private static final int MOST_MEMBERS = 6;

    private final Measures measures;
    private final PlanTree tree;
    private final List<Life> lives;
    private final Narrator narrator;
    private final boolean[] told;
    private final List<Step> steps = new ArrayList<>();
    // Told after everything else at the same moment: rows that were held back, further inputs.
    private final List<Step> late = new ArrayList<>();
    private int untold;

    Telling(Measures measures, Clock clock, List<Life> lives, double length) {
        this.measures = measures;
        this.lives = lives;
        tree = measures.plan().tree();
        narrator = new Narrator(measures, clock, lives);
        told = new boolean[tree.size()];
        choose();
        double begin = lives.getFirst().start();
        double opening = lives.getFirst().opened();
        if (opening > 0) {
            steps.add(new Step.Whole(0, opening, narrator.planning(opening)));
        }
        steps.add(new Step.Whole(opening, begin, narrator.opening(begin - opening)));
        walk();
        steps.addAll(late);
        // Stable: at the same moment, the order of asking stays.
        steps.sort(Comparator.comparingDouble(Step::at));
        end(length);
    }

    private void choose() {
        var condensed = new boolean[tree.size()];
        tree.nodes().forEach(node -> condense(node, condensed));
        List<Life> running =
                lives.stream()
                        .filter(Life::runs)
                        .filter(life -> !condensed[life.id()])
                        .sorted(Comparator.comparingDouble(life -> life.start() - life.finish()))
                        .toList();
        for (Life life : running.subList(0, Math.min(MOST_NODES, running.size()))) {
            told[life.id()] = true;
        }
        untold = Math.max(0, running.size() - MOST_NODES);
    }

    /// Of many inputs of one node, a few are told and the others at once.
    private void condense(PlanNode node, boolean[] condensed) {
        List<Life> members =
                tree.children(node.id()).stream()
                        .filter(child -> child.place().relationship() == Relationship.MEMBER)
                        .map(child -> lives.get(child.id()))
                        .filter(Life::runs)
                        .sorted(Comparator.comparingDouble(Life::start))
                        .toList();
        if (members.size() <= MOST_MEMBERS || condensed[node.id()]) {
            return;
        }
        List<Life> others = members.subList(MEMBERS, members.size());
        others.forEach(life -> Arrays.fill(condensed, life.id(), tree.endOf(life.id()), true));
        double rows = others.stream().mapToDouble(Life::rows).sum();
        String words = narrator.moreInputs(node, others.size(), rows);
        late.add(new Step.More(others.getFirst().start(), node.id(), others.size(), words));
    }

    /// Parents before the nodes that they ask, which end before them.
    private void walk() {
        var inside = new ArrayList<List<Life>>();
        lives.forEach(life -> inside.add(new ArrayList<>(2)));
        Deque<Life> open = new ArrayDeque<>();
        for (Life life : lives.reversed()) {
            if (life.runs() && life.under() >= 0) {
                inside.get(life.under()).add(life);
            } else if (life.runs()) {
                open.push(life);
            }
        }
        inside.forEach(list -> list.sort(Comparator.comparingDouble(Life::start).reversed()));
        var entered = new boolean[lives.size()];
        while (!open.isEmpty()) {
            Life life = open.element();
            if (entered[life.id()]) {
                open.pop();
                leave(life);
            } else {
                entered[life.id()] = true;
                enter(life);
                inside.get(life.id()).forEach(open::push);
            }
        }
    }

    private void enter(Life life) {
        if (!told[life.id()]) {
            return;
        }
        PlanNode node = tree.node(life.id());
        steps.add(new Step.Start(life.start(), node.id(), narrator.start(node)));
        int workers = Narrator.workers(node);
        if (workers > 0) {
            String words = narrator.workersStart(node, workers);
            steps.add(new Step.WorkersStart(life.start(), node.id(), workers, words));
        }
        loops(life, node);
    }

    private void loops(Life life, PlanNode node) {
        long loops = Math.round(life.loops() / Math.max(1, life.lanes().size()));
        // Inputs of a repeated node repeat with it; it is told once, where the repeating begins.
        boolean inherited = life.under() >= 0 && lives.get(life.under()).loops() >= life.loops();
        if (loops < 2 || inherited) {
            return;
        }
        double each = (life.finish() - life.start()) / loops;
        long single = Math.min(LOOPS, loops);
        for (long loop = 2; loop <= single; loop++) {
            double at = life.start() + (loop - 1) * each;
            String words = narrator.loop(node, loop);
            steps.add(new Step.Loop(at, at + each, node.id(), loop, loop, words));
        }
        if (loops > single) {
            double at = life.start() + single * each;
            String words = narrator.moreLoops(node, loops - single, loops);
            steps.add(new Step.Loop(at, life.finish(), node.id(), single + 1, loops, words));
        }
    }

    private void leave(Life life) {
        skip(life);
        if (!told[life.id()]) {
            return;
        }
        PlanNode node = tree.node(life.id());
        Store store = life.store();
        if (store != null && store.rows() > 0) {
            String words = narrator.fill(node, store);
            steps.add(new Step.Fill(store.from(), store.to(), node.id(), store, words));
        }
        if (life.held()) {
            steps.add(new Step.Peek(life.first(), node.id(), narrator.peek(node)));
        }
        if (life.rows() > 0 && !node.type().equals("Hash")) {
            String words = narrator.flow(node, life);
            int to = life.under();
            (life.held() ? late : steps)
                    .add(
                            new Step.Flow(
                                    life.resume(),
                                    life.finish(),
                                    node.id(),
                                    to,
                                    life.rows(),
                                    words));
        }
        steps.add(new Step.Finish(life.finish(), node.id(), life.rows(), narrator.finish(node)));
    }

    /// Inputs that a node which ran never asked.
    private void skip(Life life) {
        if (!measures.plan().analyzed() || !told[life.id()]) {
            return;
        }
        List<PlanNode> never =
                tree.children(life.id()).stream()
                        .filter(child -> !lives.get(child.id()).runs())
                        .toList();
        if (!never.isEmpty()) {
            PlanNode first = never.getFirst();
            String words = narrator.skip(tree.node(life.id()), first, never.size() - 1);
            steps.add(new Step.Skip(life.finish(), first.id(), words));
        }
    }

    private void end(double length) {
        double triggers = measures.totals().afterTriggersMs();
        if (triggers > 0) {
            double from = Math.max(steps.getLast().at(), length - triggers);
            steps.add(new Step.Triggers(from, length, narrator.triggers()));
        }
        steps.add(new Step.Whole(length, length, narrator.end(length, untold)));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    int untold() {
        return untold;
    }
}
