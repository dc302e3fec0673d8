package io.howdah.plan.compare;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What each node's subtree reads, as a number that does not depend on the order of joins: equal for
/// the join of a with b and of b with a.
final class Coverage {

    private final long[] sums;

    /// @param name of what a node reads, or null
    Coverage(PlanTree tree, Function<PlanNode, @Nullable String> name) {
        sums = new long[tree.size()];
        for (int id = tree.size() - 1; id >= 0; id--) {
            PlanNode node = tree.node(id);
            String read = name.apply(node);
            sums[id] += read == null ? 0 : mixed(read.hashCode());
            if (node.parent() >= 0) {
                sums[node.parent()] += sums[id];
            }
        }
    }

    // A sum of plain hash codes would take x + y for another pair of the same sum.
    private static long mixed(long hash) {
        long mixed = (hash + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ mixed >>> 29) * 0x94D049BB133111EBL;
    }

    long of(int id) {
        return sums[id];
    }
}
