package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import java.util.Optional;

/// An index is searched many times for one answer.
final class IndexSearches extends NodeRule {

    private static final double LEAST_SEARCHES = 100;

    IndexSearches() {
        super(
                "index-searches",
                "Index searched many times",
                """
                One execution of the scan went down the index again and again: for each value of a long \
                IN list, or, since PostgreSQL 18, for each value of a leading column that the query does \
                not mention (skip scan). With the compared columns in front, one search is enough.

                Ignore it when the leading column has few values, or the list is as long as the answer.\
                """,
                "Index Scan",
                "Index Only Scan",
                "Bitmap Index Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        double searches = subject.number(scan, "Index Searches");
        double loops = Math.max(1, subject.loops(scan));
        if (searches < LEAST_SEARCHES || searches <= loops) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.self(scan) * (1 - loops / searches) / 2,
                        "About half of the time of the searches beyond the first.");
        String condition = scan.property("Index Cond").orElse("");
        return Optional.of(
                new FindingDraft(this, saving, scan.id())
                        .evidence("Searches", searches)
                        .evidence("Executions", loops)
                        .evidence("Condition", condition)
                        .remedies(IndexAdvice.forFilter(subject, scan))
                        .says(
                                "%s searches its index %s in %s."
                                        .formatted(
                                                subject.name(scan),
                                                Wording.times(searches),
                                                Wording.counted(
                                                        loops, "execution", "executions"))));
    }
}
