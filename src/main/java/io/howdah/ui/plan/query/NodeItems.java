package io.howdah.ui.plan.query;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.ui.plan.query.Block.Item;
import io.howdah.ui.plan.query.Block.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which table, function or subquery of the FROM clauses each scan reads, where that is certain.
final class NodeItems {

    /// The number that EXPLAIN adds to a name it has used before.
    private static final Pattern COPY = Pattern.compile("_\\d+$");

    private record Called(@Nullable String name, String base) {}

    private final QueryOutline outline;
    private final Map<String, List<Item>> written = new HashMap<>();
    private final Map<Called, Set<String>> aliases = new HashMap<>();
    private final Map<Integer, Item> found = new HashMap<>();

    NodeItems(QueryOutline outline, PlanTree tree) {
        this.outline = outline;
        for (Block block : outline.blocks) {
            for (Item item : block.items) {
                written.computeIfAbsent(item.alias(), any -> new ArrayList<>()).add(item);
            }
        }
        for (PlanNode node : tree.nodes()) {
            String alias = node.target().alias();
            if (alias != null) {
                var called = new Called(node.target().bareName(), base(alias));
                aliases.computeIfAbsent(called, any -> new HashSet<>()).add(alias);
            }
        }
        tree.nodes().forEach(this::find);
    }

    /// Null when the node reads none, or it cannot be told which.
    @Nullable Item of(int node) {
        return found.get(node);
    }

    private void find(PlanNode node) {
        String alias = node.target().alias();
        String name = node.target().bareName();
        String called = alias == null ? name : alias;
        if (called == null) {
            return;
        }
        List<Item> exact = candidates(called, name);
        List<Item> fit = exact.isEmpty() ? candidates(base(called), name) : exact;
        if (fit.size() == 1) {
            found.put(node.id(), fit.getFirst());
        } else if (fit.size() > 1) {
            fitting(node, fit)
                    .or(() -> inOrder(node, called, fit))
                    .ifPresent(item -> found.put(node.id(), item));
        }
    }

    /// Subqueries of one clause are planned in the order of the text, and the server numbers a name
    /// that is used again in the same order: `l`, `l_1`, `l_2`.
    private Optional<Item> inOrder(PlanNode node, String called, List<Item> items) {
        Set<String> copies =
                aliases.getOrDefault(new Called(node.target().bareName(), base(called)), Set.of());
        int place = copy(called);
        return copies.size() == items.size() && place < items.size() && areSiblings(items)
                ? Optional.of(items.get(place))
                : Optional.empty();
    }

    private boolean areSiblings(List<Item> items) {
        List<Block> blocks =
                items.stream()
                        .map(item -> outline.innermost(item.span()).orElseThrow())
                        .distinct()
                        .toList();
        Block parent = blocks.getFirst().parent;
        return parent != null
                && blocks.size() == items.size()
                && blocks.stream().allMatch(block -> block.parent == parent)
                && List.of(Part.SELECT, Part.WHERE).stream()
                        .flatMap(part -> parent.part(part).stream())
                        .anyMatch(clause ->
                                blocks.stream().allMatch(block -> clause.contains(block.span())));
    }

    /// Partitions carry names of their own, but the alias of their table.
    private List<Item> candidates(String alias, @Nullable String name) {
        List<Item> called = written.getOrDefault(alias, List.of());
        List<Item> named = called.stream().filter(item -> item.name().equals(name)).toList();
        return named.isEmpty() ? called : named;
    }

    /// The one of several whose block holds the node's condition.
    private Optional<Item> fitting(PlanNode node, List<Item> items) {
        List<Item> fitting =
                items.stream()
                        .filter(item ->
                                outline.innermost(item.span())
                                        .filter(block ->
                                                NodeConditions.of(node).stream()
                                                        .anyMatch(condition ->
                                                                NodeConditions.matches(
                                                                                        block.conditions,
                                                                                        condition)
                                                                                .size()
                                                                        == 1))
                                        .isPresent())
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /// 0 for the name itself, n for its copy `_n`; too large for any list when it is no such number.
    private static int copy(String alias) {
        String digits = alias.substring(base(alias).length());
        return digits.isEmpty()
                ? 0
                : digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits.substring(1));
    }

    private static String base(String alias) {
        return COPY.matcher(alias).replaceFirst("");
    }
}
