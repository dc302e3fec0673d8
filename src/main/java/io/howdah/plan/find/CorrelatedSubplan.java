package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.find.Remedy.Rewrite;
import java.util.Optional;

/// A subquery that runs again for each row.
final class CorrelatedSubplan extends NodeRule {

    private static final double MANY_LOOPS = 1000;
    private static final double SOME_LOOPS = 5;
    private static final double LARGE_SHARE = 0.1;

    CorrelatedSubplan() {
        super(
                "correlated-subplan",
                "Subquery that runs for each row",
                """
                The subquery uses columns of the outer query, so it runs once for each of its rows. \
                Read and grouped once, and joined, it costs one pass: LEFT JOIN (SELECT key, aggregate \
                … GROUP BY key). When only few outer rows remain, an index on the compared column and \
                LATERAL are as good.

                Ignore it when it runs a few times over an index.\
                """);
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        if (node.place().relationship() != Relationship.SUB_PLAN) {
            return Optional.empty();
        }
        double loops = repetitions(subject, node);
        double amount = subject.amount(node);
        double share = amount / Math.max(1e-9, subject.total());
        Optional<PlanNode> whole =
                subject.tree().subtree(node.id()).stream()
                        .filter(scan -> scan.type().equals("Seq Scan"))
                        .findFirst();
        boolean large = loops >= SOME_LOOPS && share >= LARGE_SHARE && !whole.isEmpty();
        boolean often = loops > MANY_LOOPS || large;
        if (!often) {
            return Optional.empty();
        }
        Saving saving =
                whole.isEmpty()
                        ? subject.saving(
                                amount / 2,
                                "About half of the subquery's time: one pass takes less than a"
                                        + " search for each row.")
                        : subject.saving(
                                amount * (1 - 1 / loops), "All runs of the subquery but one.");
        var draft =
                new FindingDraft(this, saving, node.id())
                        .evidence("Runs", loops)
                        .evidence("Share of the query", Wording.percent(Math.min(1, share)));
        whole.ifPresent(scan -> draft.remedies(IndexAdvice.forFilter(subject, scan)));
        draft.remedy(
                Rewrite.words(
                        "Join to the subquery, grouped once",
                        "LEFT JOIN (SELECT key, aggregate … GROUP BY key) reads and groups the"
                                + " inner table once for all rows."));
        String name = node.place().subplan();
        return Optional.of(
                draft.says(
                        "%s runs %s, once for each row of the query above."
                                .formatted(
                                        name == null ? subject.name(node) : name,
                                        Wording.times(loops))));
    }

    private static double repetitions(Subject subject, PlanNode node) {
        if (subject.analyzed()) {
            return subject.loops(node);
        }
        return subject.tree().parent(node.id()).map(Subject::estimatedRows).orElse(1.0);
    }
}
