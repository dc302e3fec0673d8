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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which part of the query each node stands for, as far as it can be known: where two parts would do,
/// a node has none.
final class QueryParts {

    /// Properties that hold conditions.
    private static final List<String> CONDITIONS =
            List.of(
                    "Index Cond",
                    "Recheck Cond",
                    "TID Cond",
                    "Hash Cond",
                    "Merge Cond",
                    "Join Filter",
                    "Filter",
                    "One-Time Filter");

    /// The number that EXPLAIN adds to a name it has used before.
    private static final Pattern COPY = Pattern.compile("_\\d+$");

    private final QueryOutline outline;
    private final PlanTree tree;
    private final Map<Integer, Item> items = new HashMap<>();
    private final Map<Integer, List<Span>> parts = new HashMap<>();

    private QueryParts(QueryOutline outline, PlanTree tree) {
        this.outline = outline;
        this.tree = tree;
    }

    static QueryParts of(String query, PlanTree tree) {
        var parts = new QueryParts(QueryOutline.of(query), tree);
        tree.nodes().forEach(parts::findItem);
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

    private void findItem(PlanNode node) {
        String alias = node.target().alias();
        String name = node.target().bareName();
        String called = alias == null ? name : alias;
        if (called == null) {
            return;
        }
        List<Item> exact = candidates(called, name);
        List<Item> found = exact.isEmpty() ? candidates(base(called), name) : exact;
        if (found.size() == 1) {
            items.put(node.id(), found.getFirst());
        } else if (found.size() > 1) {
            fitting(node, found)
                    .or(() -> inOrder(node, called, found))
                    .ifPresent(item -> items.put(node.id(), item));
        }
    }

    /// Subqueries of one clause are planned in the order of the text, and the server numbers a name
    /// that is used again in the same order: `l`, `l_1`, `l_2`.
    private Optional<Item> inOrder(PlanNode node, String called, List<Item> items) {
        long copies =
                tree.nodes().stream()
                        .filter(other ->
                                Objects.equals(other.target().bareName(), node.target().bareName()))
                        .map(other -> other.target().alias())
                        .filter(Objects::nonNull)
                        .filter(alias -> base(alias).equals(base(called)))
                        .distinct()
                        .count();
        int place = copy(called);
        return copies == items.size() && place < items.size() && areSiblings(items)
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
        List<Item> called =
                outline.blocks.stream()
                        .flatMap(block -> block.items.stream())
                        .filter(item -> item.alias().equals(alias))
                        .toList();
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
                                                conditions(node).stream()
                                                        .anyMatch(condition ->
                                                                matches(block.conditions, condition)
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

    private static List<Condition> conditions(PlanNode node) {
        var conditions = new ArrayList<Condition>();
        for (String property : CONDITIONS) {
            node.property(property)
                    .ifPresent(text -> conditions.addAll(Conjuncts.of(Word.of(text))));
        }
        return conditions;
    }

    private static List<Span> matches(List<Condition> written, Condition wanted) {
        List<Span> exact = spans(written, one -> one.qualified().equals(wanted.qualified()));
        return exact.isEmpty() ? spans(written, one -> one.words().equals(wanted.words())) : exact;
    }

    private static List<Span> spans(List<Condition> conditions, Predicate<Condition> fits) {
        return conditions.stream().filter(fits).map(Condition::span).distinct().toList();
    }

    private List<Span> find(PlanNode node) {
        Set<Span> found = new LinkedHashSet<>();
        Item item = items.get(node.id());
        if (item != null) {
            found.add(item.span());
        }
        Optional<Block> block = block(node);
        for (Condition condition : conditions(node)) {
            block.map(at -> matches(at.conditions, condition))
                    .filter(spans -> spans.size() == 1)
                    .or(() -> Optional.of(matches(all(), condition)))
                    .filter(spans -> spans.size() == 1)
                    .ifPresent(found::addAll);
        }
        found.addAll(byType(node, block, found.isEmpty()));
        return merged(found);
    }

    private List<Condition> all() {
        return outline.blocks.stream().flatMap(block -> block.conditions.stream()).toList();
    }

    /// The innermost block with everything that is read below the node.
    private Optional<Block> block(PlanNode node) {
        List<Span> read =
                tree.subtree(node.id()).stream()
                        .map(below -> items.get(below.id()))
                        .filter(Objects::nonNull)
                        .map(Item::span)
                        .toList();
        if (read.isEmpty()) {
            return outline.blocks.size() == 1
                    ? Optional.of(outline.blocks.getFirst())
                    : Optional.empty();
        }
        int start = read.stream().mapToInt(Span::start).min().orElseThrow();
        int end = read.stream().mapToInt(Span::end).max().orElseThrow();
        return outline.innermost(new Span(start, end));
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
        List<Item> added =
                tree.subtree(inputs.get(1).id()).stream()
                        .map(below -> items.get(below.id()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Span join = added.size() == 1 ? added.getFirst().join() : null;
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
