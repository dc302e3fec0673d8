package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.Estimate;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares estimated with actual rows.
///
/// Below a Gather the planner divides the rows of a partial path by the number of processes it
/// expects to work on it (`get_parallel_divisor` in costsize.c), so there all rows are compared
/// with the estimate times that divisor; elsewhere the rows of one loop.
final class RowEstimates {

    private static final Set<String> REMOVALS =
            Set.of(
                    "Rows Removed by Filter",
                    "Rows Removed by Join Filter",
                    "Rows Removed by Index Recheck",
                    "Rows Removed by Conflict Filter");

    private final PlanTree tree;
    private final ParallelSections parallel;
    private final boolean[] partial;
    private final EarlyStops stops;

    RowEstimates(PlanTree tree, ParallelSections parallel, EarlyStops stops) {
        this.tree = tree;
        this.parallel = parallel;
        partial = new boolean[tree.size()];
        this.stops = stops;
        for (int id = tree.size() - 1; id >= 0; id--) {
            partial[id] = isPartial(tree.node(id));
        }
    }

    private boolean isPartial(PlanNode node) {
        if (!parallel.contains(node.id())) {
            return false;
        }
        if (node.parallelAware()) {
            return true;
        }
        for (PlanNode child : tree.children(node.id())) {
            Relationship role = child.place().relationship();
            boolean drives =
                    role == Relationship.OUTER
                            || role == Relationship.MEMBER
                            || role == Relationship.SUBQUERY;
            if (drives && partial[child.id()]) {
                return true;
            }
        }
        return false;
    }

    @Nullable RowCount of(int id) {
        PlanNode node = tree.node(id);
        Actual actual = node.actual();
        if (actual == null || actual.loops() == 0) {
            return null;
        }
        Estimate estimate = node.estimate();
        double counted = actual.rows();
        Double estimated = estimate == null ? null : estimate.rows();
        PlanNode gather = parallel.gather(id);
        if (partial[id] && gather != null && estimated != null) {
            estimated *= divisor(ParallelSections.number(gather, "Workers Planned"));
            Actual above = gather.actual();
            counted = actual.totalRows() / Math.max(1, above == null ? 1 : above.loops());
        }
        return new RowCount(
                actual.totalRows(),
                // The average of one loop is the number itself.
                actual.loops() == 1 ? 0 : actual.rowsError() * actual.loops(),
                removed(node) * actual.loops(),
                estimated,
                counted,
                verdict(node));
    }

    // The leader helps less the more workers it has to serve.
    private static double divisor(double workers) {
        return workers + Math.max(0, 1 - 0.3 * workers);
    }

    private static double removed(PlanNode node) {
        double removed = 0;
        for (String name : REMOVALS) {
            removed += ParallelSections.number(node, name);
        }
        return removed;
    }

    private RowCount.Verdict verdict(PlanNode node) {
        boolean counts =
                switch (node.type()) {
                    case "BitmapAnd", "BitmapOr" -> false;
                    // Without RETURNING it gives no rows; the estimate is 0 since 14.
                    case "ModifyTable" -> node.actual() != null && node.actual().rows() > 0;
                    default -> true;
                };
        if (!counts) {
            return RowCount.Verdict.NOT_COUNTED;
        }
        return stops.contains(node.id())
                ? RowCount.Verdict.STOPPED_EARLY
                : RowCount.Verdict.COMPARABLE;
    }
}
