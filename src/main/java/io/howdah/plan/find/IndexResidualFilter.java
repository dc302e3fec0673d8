package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import java.util.Optional;

/// An index leads to many rows that a filter then throws away.
final class IndexResidualFilter extends NodeRule {

    private static final double LEAST_REMOVED = 1000;
    private static final double LEAST_SHARE = 0.5;
    private static final double CRITICAL_SHARE = 0.95;

    IndexResidualFilter() {
        super(
                "index-residual-filter",
                "Index that answers only half of the question",
                """
                The index finds rows by some of the conditions; the others are checked afterwards, in \
                the table, and throw most of the rows away. Each of them was fetched for nothing, often \
                from a page of its own. An index with all the columns goes to the wanted rows at once: \
                first those compared with =, then one with a range.

                Ignore it when the rows thrown away are few, or when the table changes so often that \
                another index costs more than it saves.\
                """,
                "Index Scan",
                "Index Only Scan",
                "Bitmap Heap Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        double removed = subject.number(scan, "Rows Removed by Filter") * subject.loops(scan);
        double kept = subject.rows(scan);
        double share = removed / Math.max(1, removed + kept);
        String filter = scan.properties().get("Filter");
        boolean limited = LimitWrongIndex.limit(subject, scan).isPresent();
        if (filter == null || removed < LEAST_REMOVED || share < LEAST_SHARE || limited) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.amount(scan) * share,
                        "The part of the scan that fetched rows which were thrown away.");
        var draft =
                new FindingDraft(this, saving, scan.id())
                        .evidence("Filter", filter)
                        .evidence("Rows thrown away", removed)
                        .evidence("Rows kept", kept)
                        .remedies(IndexAdvice.forFilter(subject, scan));
        String condition = scan.properties().get("Index Cond");
        if (condition != null) {
            draft.evidence("Answered by the index", condition);
        }
        if (share > CRITICAL_SHARE && saving.share() > 0.1) {
            draft.severity(Severity.CRITICAL);
        }
        return Optional.of(
                draft.says(
                        "%s finds %s by its index, and the filter throws %s of them away."
                                .formatted(
                                        subject.name(scan),
                                        Wording.rows(removed + kept),
                                        Wording.percent(share))));
    }
}
