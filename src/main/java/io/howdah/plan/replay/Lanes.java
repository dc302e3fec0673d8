package io.howdah.plan.replay;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Worker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The processes that run one node side by side.
final class Lanes {

    private final Stretches times;
    private final Pace pace;

    Lanes(Stretches times, Pace pace) {
        this.times = times;
        this.pace = pace;
    }

    List<Lane> of(PlanNode node) {
        int id = node.id();
        int processes = (int) Math.round(pace.processes(id));
        boolean reported = node.workers().stream().anyMatch(worker -> worker.actual() != null);
        if (processes < 2 && !reported) {
            return List.of();
        }
        return reported ? measured(node) : shared(node, processes);
    }

    private List<Lane> measured(PlanNode node) {
        var lanes = new ArrayList<Lane>();
        double rest = pace.rows(node.id());
        double loops = pace.loops(node.id());
        for (Worker worker : node.workers()) {
            Actual actual = worker.actual();
            if (actual != null) {
                lanes.add(lane(node, "Worker " + worker.number(), actual.totalRows(), actual));
                rest -= actual.totalRows();
                loops -= actual.loops();
            }
        }
        // Rounding can leave a row that nobody gave; a leader without a loop gave none.
        if (loops >= 1) {
            lanes.addFirst(lane(node, "Leader", Math.max(0, Math.rint(rest)), null));
        }
        return lanes;
    }

    private Lane lane(PlanNode node, String name, double rows, @Nullable Actual actual) {
        double from = times.start[node.id()];
        double to = times.finish[node.id()];
        if (actual != null && actual.time() != null) {
            to = Math.min(to, from + actual.time().totalMs() * actual.loops());
        }
        return new Lane(name, rows, from, to, true);
    }

    private List<Lane> shared(PlanNode node, int processes) {
        var lanes = new ArrayList<Lane>(processes);
        double rows = pace.rows(node.id()) / processes;
        for (int process = 0; process < processes; process++) {
            String name = process == 0 ? "Leader" : "Worker " + (process - 1);
            int id = node.id();
            lanes.add(new Lane(name, rows, times.start[id], times.finish[id], false));
        }
        return lanes;
    }
}
