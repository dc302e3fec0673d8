package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.condition.SortKey;
import java.util.Optional;

/// Many rows are read and compared to keep a few.
final class TopNSort extends NodeRule {

    private static final double LEAST_ROWS = 1000;

    TopNSort() {
        super(
                "top-n-sort",
                "Few rows picked from many by a sort",
                """
                ORDER BY … LIMIT keeps the best few rows in a heap, but it must read all of them to \
                know which. An index on the filter's columns and then the sort key gives just the \
                wanted rows, in order, and stops.

                Ignore it when the rows come out of a join or an aggregate that has to be computed \
                anyway.\
                """,
                "Sort");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode sort) {
        String keys = sort.properties().get("Sort Key");
        if (!"top-N heapsort".equals(sort.properties().get("Sort Method")) || keys == null) {
            return Optional.empty();
        }
        PlanNode input = subject.tree().children(sort.id()).getFirst();
        double read = subject.rows(input);
        if (read < LEAST_ROWS || input.target().relation() == null) {
            return Optional.empty();
        }
        double kept = subject.rows(sort);
        Saving saving =
                subject.saving(
                        subject.amount(sort) * (1 - Math.min(1, kept / read)),
                        "The part of reading and sorting that went into rows which are not shown.");
        return Optional.of(
                new FindingDraft(this, saving, sort.id(), input.id())
                        .evidence("Rows read", read)
                        .evidence("Rows kept", kept)
                        .evidence("Sort key", keys)
                        .remedies(IndexAdvice.forOrder(subject, input, SortKey.list(keys)))
                        .says(
                                "%s of %s are read to keep %s."
                                        .formatted(
                                                Wording.rows(read),
                                                Subject.relation(input),
                                                Wording.count(kept))));
    }
}
