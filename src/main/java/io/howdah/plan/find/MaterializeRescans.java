package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import java.util.Optional;

/// A materialized result is read through again and again.
final class MaterializeRescans extends NodeRule {

    private static final double LEAST_LOOPS = 100;
    private static final double LEAST_ROWS = 10_000;

    MaterializeRescans() {
        super(
                "materialize-rescans",
                "Materialized rows read again and again",
                """
                The inner side of a nested loop was kept in memory, and for each outer row all of it is \
                read through again. An index on the join column finds the matching rows instead; an \
                equality as join condition allows a hash join.

                Ignore it when the kept rows are a handful.\
                """,
                "Materialize");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        double loops = subject.loops(node);
        PlanNode join = subject.tree().parent(node.id()).orElse(null);
        boolean much = loops >= LEAST_LOOPS && subject.rows(node) >= LEAST_ROWS;
        if (!much || join == null || !join.type().equals("Nested Loop")) {
            return Optional.empty();
        }
        PlanNode input = subject.tree().children(node.id()).getFirst();
        Saving saving =
                subject.saving(
                        (subject.self(node) + subject.self(join)) * (1 - 1 / loops),
                        "All passes over the kept rows but one, with the comparisons of the join.");
        return Optional.of(
                new FindingDraft(this, saving, node.id(), join.id())
                        .evidence("Passes", loops)
                        .evidence("Rows read in all", subject.rows(node))
                        .remedies(
                                IndexAdvice.forJoin(
                                        subject, input, join.property("Join Filter").orElse("")))
                        .says(
                                "%s of kept rows are read in %s."
                                        .formatted(
                                                Wording.rows(subject.rows(node)),
                                                Wording.counted(loops, "pass", "passes"))));
    }
}
