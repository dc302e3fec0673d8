package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.condition.SortKey;
import java.util.Optional;

/// A merge join that sorts a large input first.
final class MergeJoinSort extends NodeRule {

    private static final double LEAST_ROWS = 10_000;

    MergeJoinSort() {
        super(
                "merge-join-sort",
                "Merge join over a sort",
                """
                A merge join needs both sides in the order of the join columns, and here one of them is \
                sorted for it. An index on the join columns gives that order without a sort. Where a \
                hash join was avoided for lack of memory, more work_mem may be the simpler answer.

                Ignore it when the order is wanted above as well.\
                """,
                "Sort");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode sort) {
        PlanNode join = subject.tree().parent(sort.id()).orElse(null);
        double rows = subject.rows(sort);
        String keys = sort.properties().get("Sort Key");
        if (join == null
                || !join.type().equals("Merge Join")
                || rows < LEAST_ROWS
                || keys == null) {
            return Optional.empty();
        }
        PlanNode input = subject.tree().children(sort.id()).getFirst();
        Saving saving =
                subject.saving(subject.self(sort), "The sort's own time: an index is in order.");
        return Optional.of(
                new FindingDraft(this, saving, sort.id(), join.id())
                        .evidence("Rows sorted", rows)
                        .evidence("Sort key", keys)
                        .remedies(IndexAdvice.forOrder(subject, input, SortKey.list(keys)))
                        .says(
                                "%s are sorted by %s for a merge join."
                                        .formatted(Wording.rows(rows), keys)));
    }
}
