package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expressions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The printed expressions of a plan by the relations that they name. Cut into tokens once for all
/// scans of the plan: each of them asks what names its relation, and joins stand thousands deep.
final class PlanTexts {

    /// Nodes with expressions that EXPLAIN does not print.
    private static final Set<String> SILENT = Set.of("Values Scan", "Foreign Scan", "Custom Scan");

    private static final String OUTPUT = "Output";

    /// @param node the id of the node that it belongs to
    /// @param output whether it is the list that the node hands on
    /// @param columns those that it names with their relation
    record Text(int node, boolean output, String text, Set<Column> columns) {

        /// Whether it compares with what is not printed: `(hashed SubPlan 1)` until PostgreSQL 17.
        boolean hides() {
            return text.contains("(SubPlan ") || text.contains("hashed SubPlan ");
        }
    }

    private final PlanTree tree;
    private final NavigableMap<Integer, List<Text>> all = new TreeMap<>();
    private final NavigableMap<Integer, List<Text>> hiding = new TreeMap<>();
    private final Map<String, NavigableMap<Integer, List<Text>>> naming = new HashMap<>();

    PlanTexts(PlanTree tree) {
        this.tree = tree;
        for (PlanNode node : tree.nodes()) {
            node.properties().forEach((property, text) -> add(node, property, text));
            if (SILENT.contains(node.type())) {
                put(hiding, new Text(node.id(), false, "", Set.of()));
            }
        }
    }

    private void add(PlanNode node, String property, String printed) {
        var text =
                new Text(
                        node.id(),
                        property.equals(OUTPUT),
                        printed,
                        Expressions.qualifiedColumns(printed));
        put(all, text);
        if (text.hides()) {
            put(hiding, text);
        }
        text.columns().stream()
                .map(Column::qualifier)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())
                .forEach(relation ->
                        put(naming.computeIfAbsent(relation, key -> new TreeMap<>()), text));
    }

    private static void put(NavigableMap<Integer, List<Text>> texts, Text text) {
        texts.computeIfAbsent(text.node(), key -> new ArrayList<>(2)).add(text);
    }

    /// Every text at or below a node, in the order of printing.
    Stream<Text> below(PlanNode top) {
        return below(top, all);
    }

    /// Those of them that name a column of a relation, which goes by its alias.
    Stream<Text> naming(String relation, PlanNode top) {
        NavigableMap<Integer, List<Text>> texts = naming.get(relation);
        return texts == null ? Stream.empty() : below(top, texts);
    }

    /// Those of them that do not tell all they name.
    Stream<Text> hiding(PlanNode top) {
        return below(top, hiding);
    }

    private Stream<Text> below(PlanNode top, NavigableMap<Integer, List<Text>> texts) {
        return texts.subMap(top.id(), tree.endOf(top.id())).values().stream()
                .flatMap(Collection::stream);
    }
}
