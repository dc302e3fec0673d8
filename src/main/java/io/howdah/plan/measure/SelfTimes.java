package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Self time of every node: its inclusive time without that of the nodes charged to it.
final class SelfTimes {

    private static final double NOTHING = 1e-9;

    private final WallTimes wall;
    private final double[] self;
    private final double[] errors;
    private final boolean[] clamped;
    private final boolean[] outside;
    private double outsideMs;
    private double outsideErrorMs;

    SelfTimes(PlanTree tree, WallTimes wall, Charges charges, SelfResources resources) {
        this.wall = wall;
        int size = tree.size();
        self = new double[size];
        errors = new double[size];
        clamped = new boolean[size];
        outside = new boolean[size];
        for (int id = 0; id < size; id++) {
            self[id] = wall.ms(id);
            errors[id] = wall.error(id);
        }
        for (PlanNode node : tree.nodes()) {
            int id = node.id();
            if (isCharged(node) && !charges.isSplit(node)) {
                charge(id, charges.payers(id));
            }
        }
        // Last, when the payers have nothing left but their own time and their part of these.
        for (PlanNode node : tree.nodes()) {
            if (isCharged(node) && charges.isSplit(node)) {
                boolean cte = node.place().cte() != null;
                double[] weights = cte ? resources.workOfReaders(node.id()) : charges.weights(node);
                split(node, charges.payers(node.id()), weights);
            }
        }
        clamp();
    }

    private boolean isCharged(PlanNode node) {
        return node.parent() >= 0 && wall.timed(node.id());
    }

    private void charge(int id, List<PlanNode> payers) {
        for (PlanNode payer : payers) {
            self[payer.id()] -= wall.within(id, payer.id());
            errors[payer.id()] += wall.error(id);
        }
    }

    // Who did the work spent the time. What the readers of a CTE have no room for ran after they
    // had
    // stopped.
    private void split(PlanNode node, List<PlanNode> payers, double[] weights) {
        int id = node.id();
        double rest = wall.ms(id);
        double[] available =
                payers.stream().mapToDouble(payer -> Math.max(0, self[payer.id()])).toArray();
        double[] parts = Split.weighted(rest, weights, available);
        double error = wall.error(id);
        for (int i = 0; i < parts.length; i++) {
            int payer = payers.get(i).id();
            self[payer] -= parts[i];
            errors[payer] += wall.error(id);
            error += wall.error(payer);
            rest -= parts[i];
        }
        if (node.place().cte() == null) {
            self[payers.getFirst().id()] -= rest;
        } else if (rest > error + NOTHING || payers.isEmpty()) {
            outside[id] = true;
            outsideMs += rest;
            outsideErrorMs += error;
        }
    }

    private void clamp() {
        for (int id = 0; id < self.length; id++) {
            if (self[id] < 0) {
                clamped[id] = -self[id] > errors[id] + NOTHING;
                self[id] = 0;
            }
        }
    }

    @Nullable NodeTime of(int id) {
        return wall.timed(id)
                ? new NodeTime(wall.ms(id), wall.error(id), self[id], errors[id])
                : null;
    }

    Set<Caveat> caveats(int id) {
        if (!clamped[id] && !outside[id]) {
            return Set.of();
        }
        var caveats = EnumSet.noneOf(Caveat.class);
        if (clamped[id]) {
            caveats.add(Caveat.TIME_CLAMPED);
        }
        if (outside[id]) {
            caveats.add(Caveat.OUTSIDE_ROOT);
        }
        return caveats;
    }

    /// What ran outside the root: data-modifying CTEs that nobody read to their end.
    double outsideMs() {
        return outsideMs;
    }

    double outsideErrorMs() {
        return outsideErrorMs;
    }
}
