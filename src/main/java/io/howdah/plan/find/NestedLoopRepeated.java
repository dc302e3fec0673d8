package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.find.Remedy.Setting;
import java.util.List;
import java.util.Optional;

/// The inner side of a nested loop runs very often, or reads a whole table each time.
final class NestedLoopRepeated extends NodeRule {

    private static final double LEAST_LOOPS = 1000;
    private static final double LEAST_MS = 500;
    private static final double LEAST_ROWS = 10_000;

    NestedLoopRepeated() {
        super(
                "nested-loop-repeated",
                "Nested loop that runs very often",
                """
                For each row of the outer side the inner side runs again. That is best for a few rows \
                and an index; for thousands of rows a hash or merge join reads the inner side once. The \
                planner chose it because it expected fewer rows, or because nothing else was possible. \
                Mend the estimate of the outer side, or give the inner side an index on the join \
                column.

                Ignore it when the inner side takes microseconds and the query is fast.\
                """,
                "Nested Loop");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode join) {
        PlanNode inner = subject.child(join, Relationship.INNER).orElse(null);
        PlanNode outer = subject.child(join, Relationship.OUTER).orElse(null);
        if (inner == null || outer == null) {
            return Optional.empty();
        }
        double loops = repetitions(subject, outer, inner);
        double all = subject.amount(inner);
        boolean whole = inner.type().equals("Seq Scan") && loops > 1;
        double read = subject.rows(inner) + subject.removed(inner);
        boolean reads = whole && (subject.analyzed() ? read : read * loops) >= LEAST_ROWS;
        boolean often = loops >= LEAST_LOOPS && subject.timed() && all >= LEAST_MS;
        // Where the inner scan's own filter throws rows away, that rule says it better.
        boolean filtered = whole && subject.removed(inner) > subject.rows(inner);
        if ((!reads && !often) || filtered) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        all * (reads ? 1 - 1 / loops : 0.5),
                        reads
                                ? "All passes over the inner table but one."
                                : "Half of the inner side's time, if it were read once and hashed.");
        var draft =
                new FindingDraft(this, saving, join.id(), inner.id())
                        .evidence("Inner side runs", loops)
                        .evidence("Rows of the outer side", subject.rows(outer))
                        .evidence("Rows expected of it", Subject.estimatedRows(outer))
                        .remedies(
                                IndexAdvice.forJoin(
                                        subject, inner, join.property("Join Filter").orElse("")))
                        .remedies(
                                RowMisestimate.isSource(subject, outer)
                                        ? StatisticsAdvice.of(subject, outer)
                                        : List.<Remedy>of());
        if (!reads) {
            draft.remedy(
                    new Setting(
                            "enable_nestloop",
                            "off",
                            "Only to see what the planner would do otherwise, not to keep."));
        }
        return Optional.of(
                draft.says(
                        "The inner side of the nested loop, %s, runs %s."
                                .formatted(subject.name(inner), Wording.times(loops))));
    }

    private static double repetitions(Subject subject, PlanNode outer, PlanNode inner) {
        return subject.analyzed() ? subject.loops(inner) : subject.rows(outer);
    }
}
