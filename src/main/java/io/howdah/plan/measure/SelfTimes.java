package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Self time of every node: its inclusive time without that of the nodes charged to it.
final class SelfTimes {

    private final WallTimes wall;
    private final double[] self;
    private final double[] errors;
    private final boolean[] clamped;
    private double outsideMs;
    private double outsideErrorMs;

    SelfTimes(PlanTree tree, WallTimes wall, Charges charges) {
        this.wall = wall;
        int size = tree.size();
        self = new double[size];
        errors = new double[size];
        clamped = new boolean[size];
        for (int id = 0; id < size; id++) {
            self[id] = wall.ms(id);
            errors[id] = wall.error(id);
        }
        for (int id = 1; id < size; id++) {
            if (wall.timed(id)) {
                charge(id, charges.payers(id));
            }
        }
        clamp();
    }

    private void charge(int id, List<PlanNode> payers) {
        if (payers.size() == 1) {
            int payer = payers.getFirst().id();
            if (!isScanOfLess(id, payer, payers.getFirst())) {
                self[payer] -= wall.ms(id);
                errors[payer] += wall.error(id);
                return;
            }
        }
        double[] available = payers.stream().mapToDouble(payer -> wall.ms(payer.id())).toArray();
        double[] parts = Split.proportional(wall.ms(id), available);
        double rest = wall.ms(id);
        for (int i = 0; i < parts.length; i++) {
            self[payers.get(i).id()] -= parts[i];
            errors[payers.get(i).id()] += wall.error(id);
            rest -= parts[i];
        }
        outsideMs += rest;
        outsideErrorMs += wall.error(id);
    }

    // A data-modifying CTE goes on after its only scan has stopped: the rest is outside the root.
    private boolean isScanOfLess(int id, int payer, PlanNode node) {
        return node.type().equals("CTE Scan")
                && wall.ms(payer) + wall.error(payer) < wall.ms(id) - wall.error(id);
    }

    private void clamp() {
        for (int id = 0; id < self.length; id++) {
            if (self[id] < 0) {
                clamped[id] = -self[id] > errors[id] + 1e-9;
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
        return clamped[id] ? EnumSet.of(Caveat.TIME_CLAMPED) : Set.of();
    }

    /// What ran outside the root: data-modifying CTEs that nobody read to their end.
    double outsideMs() {
        return outsideMs;
    }

    double outsideErrorMs() {
        return outsideErrorMs;
    }
}
