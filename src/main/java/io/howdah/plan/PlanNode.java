package io.howdah.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One node of a plan, as printed: nothing here is computed.
///
/// @param place id, parent, depth and the role the node plays for its parent
/// @param type EXPLAIN's "Node Type", such as `Hash Join`; an unknown one is kept as it was printed
/// @param target the relation, index, function or CTE that the node reads or writes
/// @param estimate the planner's numbers; null with COSTS OFF
/// @param actual the run's numbers; null without ANALYZE
/// @param resources buffers, I/O times and WAL, inclusive of the nodes below and of all loops
/// @param workers what parallel workers reported one by one (VERBOSE), else empty
/// @param properties every other property by its JSON name; lists are joined by comma and space,
///     values of a repeated name by a line feed; sizes are in kB without their unit
public record PlanNode(
        Place place,
        String type,
        Target target,
        @Nullable Estimate estimate,
        @Nullable Actual actual,
        Resources resources,
        List<Worker> workers,
        SequencedMap<String, String> properties) {

    public PlanNode {
        workers = List.copyOf(workers);
        properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
    }

    public int id() {
        return place.id();
    }

    /// The parent's id, or -1 for the root.
    public int parent() {
        return place.parent();
    }

    /// 0 for the root.
    public int depth() {
        return place.depth();
    }

    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /// Whether participants of a parallel query share this node's work ("Parallel Seq Scan").
    public boolean parallelAware() {
        return "true".equals(properties.get("Parallel Aware"));
    }

    /// False for a node that a run never reached; true without ANALYZE is not claimed.
    public boolean executed() {
        return actual != null && actual.loops() > 0;
    }

    /// The node as EXPLAIN's text format names it, such as `Hash Left Join` or
    /// `Parallel Seq Scan on orders o`.
    public String title() {
        return NodeTitle.of(this);
    }
}
