package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Rewrite;
import java.util.Optional;

/// OFFSET computes many rows only to skip them.
final class LargeOffset extends NodeRule {

    private static final double LEAST_SKIPPED = 10_000;

    LargeOffset() {
        super(
                "large-offset",
                "Large OFFSET",
                """
                OFFSET does not jump: every skipped row is computed first, and each page takes longer \
                than the one before. Remember the last row shown instead, and ask for those behind it: \
                WHERE (sort_column, id) > (last_value, last_id) ORDER BY sort_column, id LIMIT n. With \
                an index on these columns every page takes the same time.

                Ignore it when nobody goes that far.\
                """,
                "Limit");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode limit) {
        PlanNode input = subject.tree().children(limit.id()).getFirst();
        double skipped = subject.rows(input) - subject.rows(limit);
        if (!subject.analyzed() || skipped < LEAST_SKIPPED) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.amount(limit) * skipped / subject.rows(input),
                        "The part of the work that went into rows which were skipped.");
        return Optional.of(
                new FindingDraft(this, saving, limit.id())
                        .evidence("Rows computed", subject.rows(input))
                        .evidence("Rows skipped", skipped)
                        .evidence("Rows shown", subject.rows(limit))
                        .remedy(
                                Rewrite.words(
                                        "Page by the last row shown (keyset pagination)",
                                        "WHERE (sort_column, id) > (last_value, last_id) ORDER BY"
                                                + " sort_column, id LIMIT n starts where the page"
                                                + " before ended."))
                        .says(
                                "%s are computed and skipped to show %s."
                                        .formatted(
                                                Wording.rows(skipped),
                                                Wording.count(subject.rows(limit)))));
    }
}
