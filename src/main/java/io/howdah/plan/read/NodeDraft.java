package io.howdah.plan.read;

import io.howdah.plan.Estimate;
import io.howdah.plan.Place;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.Target;
import io.howdah.plan.Worker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A node while it is being read: takes properties by their JSON names and sorts them into the
/// parts of a [PlanNode].
final class NodeDraft extends MeasuredDraft {

    final int parent;
    final int depth;
    String type = "";
    Relationship relationship = Relationship.ROOT;
    @Nullable String subplan;
    private final Map<String, String> targets = new HashMap<>(8);
    private double startupCost;
    private double totalCost;
    private double planRows;
    private double planWidth;
    private boolean estimated;
    private final List<WorkerDraft> workers = new ArrayList<>(0);

    /// How many inputs were read; text tells their roles by position.
    int inputs;

    /// @param parent the parent's id, -1 for the root
    NodeDraft(int parent, int depth) {
        this.parent = parent;
        this.depth = depth;
    }

    @Override
    void put(String name, String value) {
        switch (name) {
            case "Node Type" -> type = value;
            case "Parent Relationship" -> {
                relationship = Relationship.of(value);
                if (relationship == Relationship.OTHER) {
                    keep(name, value);
                }
            }
            case "Subplan Name" -> subplan = value;
            case "Schema", "Relation Name", "Alias", "Index Name", "Function Name", "CTE Name" ->
                    targets.put(name, value);
            case "Startup Cost", "Total Cost", "Plan Rows", "Plan Width" -> {
                Double number = Numbers.parse(value);
                if (number == null) {
                    keep(name, value);
                } else {
                    putEstimate(name, number);
                }
            }
            default -> super.put(name, value);
        }
    }

    private void putEstimate(String name, double number) {
        estimated = true;
        switch (name) {
            case "Startup Cost" -> startupCost = number;
            case "Total Cost" -> totalCost = number;
            case "Plan Rows" -> planRows = number;
            default -> planWidth = number;
        }
    }

    WorkerDraft worker(int number) {
        for (WorkerDraft worker : workers) {
            if (worker.number == number) {
                return worker;
            }
        }
        var worker = new WorkerDraft(number);
        workers.add(worker);
        return worker;
    }

    PlanNode build(int id) {
        Canonical.tidy(type, properties);
        return new PlanNode(
                new Place(id, parent, depth, relationship, subplan),
                type,
                target(),
                estimate(),
                actual(),
                resources(),
                workers.stream().map(WorkerDraft::build).toList(),
                properties);
    }

    private Target target() {
        if (targets.isEmpty()) {
            return Target.NONE;
        }
        // Text prints one name for a function and for an alias; with VERBOSE a function has a
        // schema.
        if (properties.containsKey("Function Call") && !targets.containsKey("Schema")) {
            targets.remove("Function Name", targets.get("Alias"));
        }
        return new Target(
                targets.get("Schema"),
                targets.get("Relation Name"),
                targets.get("Alias"),
                targets.get("Index Name"),
                targets.get("Function Name"),
                targets.get("CTE Name"));
    }

    private @Nullable Estimate estimate() {
        return estimated ? new Estimate(startupCost, totalCost, planRows, planWidth) : null;
    }

    /// A worker's lines within a node.
    static final class WorkerDraft extends MeasuredDraft {

        private int number;

        WorkerDraft(int number) {
            this.number = number;
        }

        @Override
        void put(String name, String value) {
            if (name.equals("Worker Number")) {
                number = (int) Numbers.parse(value, number);
            } else {
                super.put(name, value);
            }
        }

        private Worker build() {
            Canonical.tidy("", properties);
            return new Worker(number, actual(), resources(), properties);
        }
    }
}
