package io.howdah.plan.compare;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Pairs the nodes of two plans of one query, in rounds from strict to loose: nodes that read the
/// same relations under the same aliases, the same relations, a join by the same condition, joins at
/// all. Within a round equal types pair first, then nodes that can replace each other.
///
/// Takes time linear in the nodes, but for small groups that read the same.
final class Matching {

    private static final int UNMATCHED = -1;

    /// Up to here a group is aligned exactly; a larger one is paired in order.
    private static final long FEW_PAIRS = 40_000;

    private final PlanTree before;
    private final PlanTree after;
    private final int[] toAfter;
    private final int[] toBefore;

    private Matching(PlanTree before, PlanTree after) {
        this.before = before;
        this.after = after;
        toAfter = new int[before.size()];
        toBefore = new int[after.size()];
        Arrays.fill(toAfter, UNMATCHED);
        Arrays.fill(toBefore, UNMATCHED);
    }

    static Matching of(PlanTree before, PlanTree after) {
        var matching = new Matching(before, after);
        matching.byCoverage(node -> label(node.target(), true));
        matching.byCoverage(node -> label(node.target(), false));
        matching.round(node -> condition(node), node -> condition(node), Matching::replaceable);
        matching.round(Family::of, Family::of, Matching::replaceableJoin);
        return matching;
    }

    private static @Nullable String label(Target target, boolean alias) {
        String name = target.bareName();
        return name == null || !alias ? name : name + " " + target.alias();
    }

    private void byCoverage(Function<PlanNode, @Nullable String> name) {
        var then = new Coverage(before, name);
        var now = new Coverage(after, name);
        BiPredicate<PlanNode, PlanNode> same =
                (a, b) -> a.type().equals(b.type()) && Objects.equals(name.apply(a), name.apply(b));
        round(node -> then.of(node.id()), node -> now.of(node.id()), same);
        round(node -> then.of(node.id()), node -> now.of(node.id()), Matching::replaceable);
    }

    private static boolean replaceable(PlanNode a, PlanNode b) {
        return a.type().equals(b.type()) || Family.of(a).canReplace(Family.of(b));
    }

    private static boolean replaceableJoin(PlanNode a, PlanNode b) {
        return Family.of(a) == Family.JOIN && Family.of(b) == Family.JOIN;
    }

    private static @Nullable Object condition(PlanNode node) {
        for (String name : List.of("Hash Cond", "Merge Cond", "Join Filter", "Index Cond")) {
            String text = node.properties().get(name);
            if (text != null) {
                char[] letters = text.toCharArray();
                // The sides of an equality change with the order of the join.
                Arrays.sort(letters);
                return new String(letters);
            }
        }
        return null;
    }

    /// Pairs nodes with equal keys that are not paired yet, as far as `fits` allows; keys may be null,
    /// which pairs nothing.
    private void round(
            Function<PlanNode, @Nullable Object> keyBefore,
            Function<PlanNode, @Nullable Object> keyAfter,
            BiPredicate<PlanNode, PlanNode> fits) {
        Map<Object, List<PlanNode>> then = groups(before, toAfter, keyBefore);
        Map<Object, List<PlanNode>> now = groups(after, toBefore, keyAfter);
        then.forEach((key, nodes) -> align(nodes, now.getOrDefault(key, List.of()), fits));
    }

    private static Map<Object, List<PlanNode>> groups(
            PlanTree tree, int[] matched, Function<PlanNode, @Nullable Object> key) {
        Map<Object, List<PlanNode>> groups = new LinkedHashMap<>();
        for (PlanNode node : tree.nodes()) {
            Object value = matched[node.id()] == UNMATCHED ? key.apply(node) : null;
            if (value != null) {
                groups.computeIfAbsent(value, any -> new ArrayList<>()).add(node);
            }
        }
        return groups;
    }

    private void align(
            List<PlanNode> then, List<PlanNode> now, BiPredicate<PlanNode, PlanNode> fits) {
        if (then.isEmpty() || now.isEmpty()) {
            return;
        }
        if ((long) then.size() * now.size() > FEW_PAIRS) {
            inOrder(then, now, fits);
        } else {
            longestCommon(then, now, fits);
        }
        inOrder(then, now, fits);
    }

    // The alignment that pairs most nodes without crossing (longest common subsequence).
    private void longestCommon(
            List<PlanNode> then, List<PlanNode> now, BiPredicate<PlanNode, PlanNode> fits) {
        var lengths = new int[then.size() + 1][now.size() + 1];
        for (int i = then.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                lengths[i][j] =
                        fits.test(then.get(i), now.get(j))
                                ? lengths[i + 1][j + 1] + 1
                                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < then.size() && j < now.size()) {
            if (fits.test(then.get(i), now.get(j))) {
                pair(then.get(i++), now.get(j++));
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void inOrder(
            List<PlanNode> then, List<PlanNode> now, BiPredicate<PlanNode, PlanNode> fits) {
        Map<String, List<PlanNode>> byType = new HashMap<>();
        for (PlanNode node : now) {
            if (toBefore[node.id()] == UNMATCHED) {
                byType.computeIfAbsent(node.type(), any -> new ArrayList<>()).add(node);
            }
        }
        for (PlanNode node : then) {
            if (toAfter[node.id()] == UNMATCHED) {
                byType.values().stream()
                        .filter(nodes -> !nodes.isEmpty() && fits.test(node, nodes.getFirst()))
                        .findFirst()
                        .ifPresent(nodes -> pair(node, nodes.removeFirst()));
            }
        }
    }

    private void pair(PlanNode then, PlanNode now) {
        toAfter[then.id()] = now.id();
        toBefore[now.id()] = then.id();
    }

    /// The id of the counterpart, or -1.
    int after(int before) {
        return toAfter[before];
    }

    int before(int after) {
        return toBefore[after];
    }

    /// Whether a pair hangs below nodes that are not each other's counterparts, although the one
    /// above it before still exists.
    boolean moved(int then, int now) {
        int above = nearestKept(then);
        int aboveNow = nearestOld(now);
        return above != UNMATCHED && aboveNow != UNMATCHED && toAfter[above] != aboveNow;
    }

    private int nearestKept(int then) {
        int at = before.node(then).parent();
        while (at >= 0 && toAfter[at] == UNMATCHED) {
            at = before.node(at).parent();
        }
        return at;
    }

    private int nearestOld(int now) {
        int at = after.node(now).parent();
        while (at >= 0 && toBefore[at] == UNMATCHED) {
            at = after.node(at).parent();
        }
        return at;
    }
}
