package io.howdah.plan.read;

import io.howdah.plan.Jit;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.Serialization;
import io.howdah.plan.Source;
import io.howdah.plan.Statement;
import io.howdah.plan.Summary;
import io.howdah.plan.Trigger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A plan while it is being read.
final class PlanDraft extends MeasuredDraft {

    private static final Set<Relationship> WRITTEN =
            EnumSet.of(Relationship.OUTER, Relationship.INNER, Relationship.MEMBER);

    /// Buffers and memory of planning; what is not a resource becomes a property of the plan.
    final MeasuredDraft planning = new MeasuredDraft();

    final MeasuredDraft serialization = new MeasuredDraft();
    final SequencedMap<String, String> settings = new LinkedHashMap<>();
    final JitDraft jit = new JitDraft();
    private final List<NodeDraft> nodes = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private @Nullable String query;
    private @Nullable String queryId;
    private @Nullable Double planningMs;
    private @Nullable Double executionMs;

    @Override
    void put(String name, String value) {
        switch (name) {
            case "Query Text" -> query = value;
            case "Query Identifier" -> queryId = value;
            case "Planning Time" -> planningMs = milliseconds(name, value);
            case "Execution Time", "Total Runtime" -> executionMs = milliseconds(name, value);
            default -> keep(name, value);
        }
    }

    private @Nullable Double milliseconds(String name, String value) {
        Double number = Numbers.parse(Numbers.withoutUnit(value));
        if (number == null) {
            keep(name, value);
        }
        return number;
    }

    boolean hasQuery() {
        return query != null;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /// Starts a node below another one.
    ///
    /// @param parent null for the root
    NodeDraft node(@Nullable Integer parent) {
        int depth = parent == null ? 0 : nodes.get(parent).depth + 1;
        var node = new NodeDraft(parent == null ? -1 : parent, depth);
        nodes.add(node);
        return node;
    }

    int lastId() {
        return nodes.size() - 1;
    }

    NodeDraft get(int id) {
        return nodes.get(id);
    }

    void trigger(Trigger trigger) {
        triggers.add(trigger);
    }

    Plan build(Source source) {
        relateWritten();
        var built = new ArrayList<PlanNode>(nodes.size());
        for (NodeDraft node : nodes) {
            built.add(node.build(built.size()));
        }
        planning.properties.forEach((name, value) -> keep("Planning " + name, value));
        return new Plan(
                new PlanTree(built),
                new Statement(query, queryId, settings),
                new Summary(
                        planningMs,
                        planning.resources(),
                        executionMs,
                        triggers,
                        jit.build(),
                        serialization()),
                properties,
                source);
    }

    // Until 13 a write had one input for each relation, all members; since then one outer input.
    // With
    // one input text cannot tell the versions apart.
    private void relateWritten() {
        var inputs = new HashMap<Integer, Integer>();
        for (NodeDraft node : nodes) {
            if (isWritten(node)) {
                inputs.merge(node.parent, 1, Integer::sum);
            }
        }
        for (NodeDraft node : nodes) {
            if (isWritten(node)) {
                boolean alone = inputs.getOrDefault(node.parent, 0) == 1;
                node.relationship = alone ? Relationship.OUTER : Relationship.MEMBER;
            }
        }
    }

    private boolean isWritten(NodeDraft node) {
        return node.parent >= 0
                && nodes.get(node.parent).type.equals("ModifyTable")
                && WRITTEN.contains(node.relationship);
    }

    private @Nullable Serialization serialization() {
        String format = serialization.properties.get("Format");
        if (format == null) {
            return null;
        }
        return new Serialization(
                Numbers.parse(serialization.properties.getOrDefault("Time", "")),
                Numbers.parse(serialization.properties.getOrDefault("Output Volume", ""), 0),
                format.toLowerCase(Locale.ROOT),
                serialization.resources());
    }

    /// The JIT section while it is being read.
    static final class JitDraft {

        @Nullable Double functions;
        final SequencedMap<String, String> options = new LinkedHashMap<>();
        final SequencedMap<String, Double> times = new LinkedHashMap<>();

        private @Nullable Jit build() {
            return functions == null && times.isEmpty()
                    ? null
                    : new Jit(functions == null ? 0 : Math.round(functions), options, times);
        }
    }
}
