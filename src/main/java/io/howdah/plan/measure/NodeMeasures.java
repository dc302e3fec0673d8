package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Resources;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The computed numbers of one node.
///
/// @param time null when no time was measured: no ANALYZE, TIMING OFF or never executed
/// @param rows null without ANALYZE or when never executed
/// @param selfCost the planner's cost of this node alone; null with COSTS OFF
/// @param self buffers, I/O times and WAL of this node alone
/// @param share self time as a part of the query's time, 0 to 1; 0 when unknown
/// @param caveats what to know before trusting the numbers
public record NodeMeasures(
        PlanNode node,
        @Nullable NodeTime time,
        @Nullable RowCount rows,
        @Nullable Double selfCost,
        Resources self,
        double share,
        Set<Caveat> caveats) {

    public NodeMeasures {
        caveats = Set.copyOf(caveats);
    }

    /// Self time in milliseconds; 0 when it was not measured.
    public double selfMs() {
        return time == null ? 0 : time.selfMs();
    }

    /// Inclusive time in milliseconds; 0 when it was not measured.
    public double inclusiveMs() {
        return time == null ? 0 : time.inclusiveMs();
    }

    /// Whether a time is more uncertain than rounding explains.
    public boolean approximate() {
        return caveats.stream().anyMatch(Caveat::approximate);
    }
}
