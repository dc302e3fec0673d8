package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import java.util.Set;

/// Whether a hash join fetches one outer row before it builds its table: were there none, building
/// would be wasted (`HJ_BUILD_HASHTABLE` in nodeHashjoin.c).
final class HashJoinPeek {

    private static final Set<String> FILLS_INNER = Set.of("Right", "Full", "Right Anti");
    private static final Set<String> FILLS_OUTER = Set.of("Left", "Anti");

    private HashJoinPeek() {}

    static boolean of(PlanNode join, PlanNode outer, PlanNode hash) {
        String type = join.property("Join Type").orElse("Inner");
        if (FILLS_INNER.contains(type) || join.parallelAware()) {
            return false;
        } else if (FILLS_OUTER.contains(type)) {
            return true;
        }
        return outer.estimate() != null
                && hash.estimate() != null
                && outer.estimate().startupCost() < hash.estimate().totalCost();
    }
}
