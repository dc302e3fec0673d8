package io.howdah.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// One query's plan: its tree, what EXPLAIN said about the whole statement, and the source text.
///
/// @param tree the nodes; never empty
/// @param statement query text, identifier and settings, as far as they were printed
/// @param summary times, triggers, JIT and serialization outside the tree
/// @param properties everything else that was printed for the whole plan, by its name
/// @param source where the plan was read from
public record Plan(
        PlanTree tree,
        Statement statement,
        Summary summary,
        SequencedMap<String, String> properties,
        Source source) {

    public Plan {
        properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
    }

    public PlanNode root() {
        return tree.root();
    }

    /// All nodes in the order in which EXPLAIN prints them; a node's id is its position.
    public List<PlanNode> nodes() {
        return tree.nodes();
    }

    /// Whether the plan carries the numbers of a run (EXPLAIN ANALYZE).
    public boolean analyzed() {
        return nodes().stream().anyMatch(node -> node.actual() != null);
    }

    /// Whether any node has a measured time; false for TIMING OFF.
    public boolean timed() {
        return nodes().stream()
                .map(PlanNode::actual)
                .anyMatch(actual -> actual != null && actual.time() != null);
    }
}
