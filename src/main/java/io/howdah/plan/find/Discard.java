package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.ServerFacts.TableFacts;

/// How many rows scans read and how many of them they threw away, over all loops.
///
/// @param approximate whether the numbers are estimates
record Discard(double read, double removed, double loops, boolean approximate) {

    /// The least cost of one row of a sequential scan: `cpu_tuple_cost` and one operator.
    private static final double ROW_COST = 0.0125;

    /// Cost of a row with its part of a page, for rows of about 100 bytes.
    private static final double ROW_AND_PAGE_COST = ROW_COST + 0.0125;

    static Discard of(Subject subject, ScanGroup scans) {
        double read = 0;
        double removed = 0;
        double loops = 0;
        for (PlanNode scan : scans.scans()) {
            if (subject.analyzed()) {
                read += subject.rows(scan) + subject.removed(scan);
                removed += subject.removed(scan);
                loops = Math.max(loops, scan.parallelAware() ? 1 : subject.loops(scan));
            } else {
                double all = expected(subject, scan);
                read += all;
                removed += Math.max(0, all - Subject.estimatedRows(scan));
                loops = 1;
            }
        }
        return new Discard(read, removed, loops, !subject.analyzed());
    }

    // Without a run the table's rows are known from the server, or follow from the cost of reading.
    private static double expected(Subject subject, PlanNode scan) {
        double known = subject.table(scan).map(TableFacts::rows).orElse(-1.0);
        if (known >= 0) {
            return known;
        }
        return scan.estimate() == null ? 0 : scan.estimate().totalCost() / ROW_AND_PAGE_COST;
    }

    double removedShare() {
        return read <= 0 ? 0 : removed / read;
    }
}
