package io.howdah.plan;

import org.jspecify.annotations.Nullable;

/// Where a node stands in its plan.
///
/// @param id position in the plan, from 0
/// @param parent the parent's id, -1 for the root
/// @param depth 0 for the root
/// @param relationship the role the node plays for its parent
/// @param subplan the name of the subplan that the node heads, such as `InitPlan 1 (returns $0)`,
///     `SubPlan 2` or `CTE totals`
public record Place(
        int id, int parent, int depth, Relationship relationship, @Nullable String subplan) {

    private static final String CTE = "CTE ";

    /// The name of the common table expression that this node computes, or null.
    public @Nullable String cte() {
        return subplan != null && subplan.startsWith(CTE) ? subplan.substring(CTE.length()) : null;
    }
}
