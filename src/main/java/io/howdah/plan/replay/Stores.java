package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// What each node collects, and in what.
final class Stores {

    private final PlanTree tree;
    private final Stretches times;
    private final Pace pace;

    Stores(PlanTree tree, Stretches times, Pace pace) {
        this.tree = tree;
        this.times = times;
        this.pace = pace;
    }

    @Nullable Store of(PlanNode node) {
        return switch (node.type()) {
            case "Hash" -> collected(node, Store.Kind.HASH_TABLE, hash(node));
            case "Sort", "Incremental Sort" -> collected(node, Store.Kind.SORT, sort(node));
            case "Aggregate" ->
                    Manner.of(node) == Manner.ACCUMULATE && !plain(node)
                            ? collected(node, Store.Kind.GROUPS, groups(node))
                            : null;
            case "SetOp" ->
                    Manner.of(node) == Manner.SEQUENCE
                            ? collected(node, Store.Kind.GROUPS, groups(node))
                            : null;
            case "Bitmap Heap Scan" -> collected(node, Store.Kind.BITMAP, bitmap(node));
            case "Materialize", "WindowAgg" -> kept(node, Store.Kind.ROWS);
            case "Memoize" -> kept(node, Store.Kind.CACHE);
            case "CTE Scan" -> null;
            default -> null;
        };
    }

    private static boolean plain(PlanNode node) {
        return node.property("Strategy").filter("Plain"::equals).isPresent();
    }

    /// Filled from its inputs' first row to their last.
    private @Nullable Store collected(PlanNode node, Store.Kind kind, String words) {
        double from = Double.NaN;
        double to = times.start[node.id()];
        double rows = 0;
        for (PlanNode input : tree.children(node.id())) {
            int id = input.id();
            if (!Double.isNaN(times.start[id]) && times.under[id] == node.id()) {
                double begins =
                        Double.isNaN(times.first[id]) || kind == Store.Kind.BITMAP
                                ? times.start[id]
                                : times.first[id];
                from = Double.isNaN(from) ? begins : Math.min(from, begins);
                to = Math.max(to, times.finish[id]);
                rows += pace.rows(id);
            }
        }
        return Double.isNaN(from) ? null : new Store(kind, from, to, rows, words);
    }

    private @Nullable Store kept(PlanNode node, Store.Kind kind) {
        String words =
                kind == Store.Kind.CACHE
                        ? joined(
                                counted(node, "Cache Hits", "hit"),
                                counted(node, "Cache Misses", "miss"),
                                counted(node, "Cache Evictions", "eviction"),
                                size(node, "Peak Memory Usage"))
                        : joined(
                                size(node, "Maximum Storage"), node.property("Storage").orElse(""));
        return collected(node, kind, words);
    }

    private static String hash(PlanNode node) {
        return joined(
                counted(node, "Hash Buckets", "bucket"),
                counted(node, "Hash Batches", "batch"),
                size(node, "Peak Memory Usage"));
    }

    private static String sort(PlanNode node) {
        String place = node.property("Sort Space Type").orElse("");
        return joined(
                node.property("Sort Method").orElse(""),
                size(node, "Sort Space Used")
                        + (place.isEmpty()
                                ? ""
                                : place.equals("Disk") ? " on disk" : " of memory"));
    }

    private String groups(PlanNode node) {
        String rows = Phrases.counted(pace.rows(node.id()), "group");
        return joined(
                rows, counted(node, "HashAgg Batches", "batch"), size(node, "Peak Memory Usage"));
    }

    private static String bitmap(PlanNode node) {
        return joined(
                counted(node, "Exact Heap Blocks", "exact block"),
                counted(node, "Lossy Heap Blocks", "lossy block"));
    }

    private static String counted(PlanNode node, String property, String noun) {
        return number(
                node,
                property,
                value ->
                        noun.equals("miss") && value != 1
                                ? Phrases.count(value) + " misses"
                                : Phrases.counted(value, noun));
    }

    private static String size(PlanNode node, String property) {
        return number(node, property, Phrases::size);
    }

    private static String number(PlanNode node, String property, DoubleFunction<String> words) {
        try {
            return node.property(property)
                    .map(text -> words.apply(Double.parseDouble(text)))
                    .orElse("");
        } catch (NumberFormatException notOneNumber) {
            // Workers print one each; a sum of them would be a number that nobody measured.
            return "";
        }
    }

    private static String joined(String... parts) {
        List<String> present = new ArrayList<>(parts.length);
        for (String part : parts) {
            if (!part.isBlank()) {
                present.add(part.strip());
            }
        }
        return String.join(", ", present);
    }
}
