package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Resources;
import io.howdah.plan.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Self numbers summed by what nodes have in common, the most expensive first.
///
/// @param byType by node type
/// @param byRelation by table, with its schema where it was printed
/// @param byIndex by index
/// @param byFunction by the function that a Function Scan reads
public record Statistics(
        List<Line> byType, List<Line> byRelation, List<Line> byIndex, List<Line> byFunction) {

    /// One sum.
    ///
    /// @param nodes how many nodes
    /// @param loops executions of all of them
    /// @param selfMs 0 when no time was measured
    /// @param share part of the query's time, 0 to 1
    /// @param rows rows that the nodes gave
    public record Line(
            String name,
            int nodes,
            double loops,
            double selfMs,
            double share,
            double rows,
            double selfCost,
            Resources self) {}

    public Statistics {
        byType = List.copyOf(byType);
        byRelation = List.copyOf(byRelation);
        byIndex = List.copyOf(byIndex);
        byFunction = List.copyOf(byFunction);
    }

    static Statistics of(Measures measures) {
        return new Statistics(
                sum(measures, PlanNode::type),
                sum(measures, node -> qualified(node.target(), node.target().relation())),
                sum(measures, node -> node.target().index()),
                sum(measures, node -> qualified(node.target(), node.target().function())));
    }

    private static @Nullable String qualified(Target target, @Nullable String name) {
        return name == null ? null : target.name();
    }

    private static List<Line> sum(
            Measures measures, Function<PlanNode, @Nullable String> grouping) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (NodeMeasures node : measures.nodes()) {
            String name = grouping.apply(node.node());
            if (name != null) {
                lines.merge(name, line(name, node), Statistics::plus);
            }
        }
        var sorted = new ArrayList<>(lines.values());
        sorted.sort(
                Comparator.comparingDouble(Line::selfMs)
                        .thenComparingDouble(Line::selfCost)
                        .reversed());
        return sorted;
    }

    private static Line line(String name, NodeMeasures node) {
        var actual = node.node().actual();
        return new Line(
                name,
                1,
                actual == null ? 0 : actual.loops(),
                node.time() == null ? 0 : node.time().selfMs(),
                node.share(),
                node.rows() == null ? 0 : node.rows().total(),
                node.selfCost() == null ? 0 : node.selfCost(),
                node.self());
    }

    private static Line plus(Line a, Line b) {
        return new Line(
                a.name,
                a.nodes + b.nodes,
                a.loops + b.loops,
                a.selfMs + b.selfMs,
                a.share + b.share,
                a.rows + b.rows,
                a.selfCost + b.selfCost,
                a.self.plus(b.self));
    }
}
