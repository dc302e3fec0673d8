package io.howdah.ui.plan.query;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.ui.plan.query.Block.Item;
import io.howdah.ui.plan.query.Block.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which part of the query each node stands for, as far as it can be known: where two parts would do,
/// a node has none.
final class QueryParts {

    private final QueryOutline outline;
    private final PlanTree tree;
    private final NodeItems items;
    private final ReadBelow below;
    private final List<Condition> conditions;
    private final Map<Integer, List<Span>> parts = new HashMap<>();

    private QueryParts(QueryOutline outline, PlanTree tree) {
        this.outline = outline;
        this.tree = tree;
        items = new NodeItems(outline, tree);
        below = new ReadBelow(tree, items);
        conditions = outline.blocks.stream().flatMap(block -> block.conditions.stream()).toList();
    }

    static QueryParts of(String query, PlanTree tree) {
        var parts = new QueryParts(QueryOutline.of(query), tree);
        for (PlanNode node : tree.nodes()) {
            List<Span> found = parts.find(node);
            if (!found.isEmpty()) {
                parts.parts.put(node.id(), found);
            }
        }
        return parts;
    }

    /// In the order of the text, without overlaps; empty when nothing is known.
    List<Span> of(int node) {
        return parts.getOrDefault(node, List.of());
    }

    /// The node that stands for the smallest part around this place of the query.
    Optional<Integer> nodeAt(int offset) {
        return parts.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream()
                                .filter(span -> span.contains(offset))
                                .map(span -> Map.entry(span.length(), entry.getKey())))
                .min(
                        Comparator.comparingInt(
                                        (Map.Entry<Integer, Integer> found) -> found.getKey())
                                .thenComparing(Map.Entry::getValue, Comparator.reverseOrder()))
                .map(Map.Entry::getValue);
    }

    private List<Span> find(PlanNode node) {
        Set<Span> found = new LinkedHashSet<>();
        Item item = items.of(node.id());
        if (item != null) {
            found.add(item.span());
        }
        Optional<Block> block = block(node);
        for (Condition condition : NodeConditions.of(node)) {
            block.map(at -> NodeConditions.matches(at.conditions, condition))
                    .filter(spans -> spans.size() == 1)
                    .or(() -> Optional.of(NodeConditions.matches(conditions, condition)))
                    .filter(spans -> spans.size() == 1)
                    .ifPresent(found::addAll);
        }
        found.addAll(byType(node, block, found.isEmpty()));
        return merged(found);
    }

    /// The innermost block with everything that is read below the node.
    private Optional<Block> block(PlanNode node) {
        Span read = below.span(node.id());
        if (read == null) {
            return outline.blocks.size() == 1
                    ? Optional.of(outline.blocks.getFirst())
                    : Optional.empty();
        }
        return outline.innermost(read);
    }

    private List<Span> byType(PlanNode node, Optional<Block> block, boolean nothingYet) {
        if (node.place().subplan() != null && nothingYet) {
            List<Span> subplan = subplan(node, block);
            if (!subplan.isEmpty()) {
                return subplan;
            }
        }
        return switch (node.type()) {
            case "Nested Loop", "Hash Join", "Merge Join" ->
                    nothingYet ? innerJoin(node) : List.of();
            case "Sort", "Incremental Sort" -> isOrder(node) ? part(block, Part.ORDER) : List.of();
            case "Aggregate", "Group" -> aggregate(node, block);
            case "Limit" -> part(block, Part.LIMIT);
            case "Unique" -> part(block, Part.DISTINCT);
            case "WindowAgg" -> block.map(at -> at.windows).orElse(List.of());
            case "Append", "Merge Append", "SetOp", "HashSetOp", "Recursive Union" ->
                    branches(node);
            case "ModifyTable" -> part(Optional.of(outline.blocks.getFirst()), Part.HEAD);
            case "Values Scan" -> values();
            default -> List.of();
        };
    }

    private static List<Span> part(Optional<Block> block, Part part) {
        return block.flatMap(at -> at.part(part)).map(List::of).orElse(List.of());
    }

    private List<Span> subplan(PlanNode node, Optional<Block> block) {
        String cte = node.place().cte();
        if (cte != null) {
            Span span = outline.ctes.get(cte);
            return span == null ? List.of() : List.of(span);
        }
        return block.filter(at -> at.parent != null)
                .map(at -> List.of(at.span()))
                .orElse(List.of());
    }

    /// A join without a condition of its own is that of the one table it adds.
    private List<Span> innerJoin(PlanNode node) {
        List<PlanNode> inputs = tree.children(node.id());
        if (inputs.size() < 2) {
            return List.of();
        }
        Item added = below.only(inputs.get(1).id());
        Span join = added == null ? null : added.join();
        return join == null ? List.of() : List.of(join);
    }

    /// Sorts for joins, groups and windows are the planner's own idea.
    private boolean isOrder(PlanNode node) {
        return tree.parent(node.id())
                .map(PlanNode::type)
                .filter(parent ->
                        !List.of(
                                        "Limit",
                                        "Gather Merge",
                                        "Subquery Scan",
                                        "LockRows",
                                        "Result",
                                        "ProjectSet")
                                .contains(parent))
                .isEmpty();
    }

    private List<Span> aggregate(PlanNode node, Optional<Block> block) {
        boolean grouped =
                node.properties().keySet().stream()
                        .anyMatch(name -> name.endsWith("Group Key") || name.endsWith("Hash Key"));
        if (!grouped) {
            return block.map(at -> at.aggregates).orElse(List.of());
        }
        List<Span> group = part(block, Part.GROUP);
        return group.isEmpty() ? part(block, Part.DISTINCT) : group;
    }

    /// The words between the branches, when each input is another branch.
    private List<Span> branches(PlanNode node) {
        Set<Block> read = new LinkedHashSet<>();
        for (PlanNode input : tree.children(node.id())) {
            block(input).ifPresent(read::add);
        }
        return read.size() < 2
                ? List.of()
                : read.stream().map(block -> block.setOperation).filter(Objects::nonNull).toList();
    }

    private List<Span> values() {
        List<Span> lists =
                outline.blocks.stream().flatMap(block -> block.part(Part.VALUES).stream()).toList();
        return lists.size() == 1 ? lists : List.of();
    }

    /// In order, each place once.
    private static List<Span> merged(Set<Span> spans) {
        var merged = new ArrayList<Span>();
        for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.start() < last.end()) {
                merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
