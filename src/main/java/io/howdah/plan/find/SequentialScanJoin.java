package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import java.util.Optional;

/// A whole table is read to join it with a few rows.
final class SequentialScanJoin extends NodeRule {

    private static final double LEAST_ROWS = 10_000;
    private static final double MOST_SIBLING = 0.1;

    SequentialScanJoin() {
        super(
                "seq-scan-join",
                "Whole table read for a join with few rows",
                """
                A hash join reads one table completely although the other side has few rows. With an \
                index on the join column PostgreSQL can look up just the rows that match (a nested \
                loop over the small side). Columns of foreign keys are the usual case: PostgreSQL \
                does not index them by itself.

                Ignore it when most rows of the table match, or when the table is small.\
                """,
                "Seq Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        PlanNode parent = subject.tree().parent(scan.id()).orElse(null);
        PlanNode side = parent != null && parent.type().equals("Hash") ? parent : scan;
        PlanNode join = subject.tree().parent(side.id()).orElse(null);
        if (join == null || !join.type().equals("Hash Join")) {
            return Optional.empty();
        }
        Relationship other =
                side.place().relationship() == Relationship.INNER
                        ? Relationship.OUTER
                        : Relationship.INNER;
        double few = subject.child(join, other).map(subject::rows).orElse(Double.MAX_VALUE);
        double read = subject.rows(scan) + subject.removed(scan);
        double matched = subject.rows(join);
        String condition = join.properties().get("Hash Cond");
        boolean worth =
                read >= LEAST_ROWS && few < MOST_SIBLING * read && matched < MOST_SIBLING * read;
        if (!worth || condition == null) {
            return Optional.empty();
        }
        double needed = Math.max(few, matched) / read;
        Saving saving =
                subject.saving(
                        (subject.amount(scan) + (side == scan ? 0 : subject.self(side)))
                                * (1 - needed),
                        "The part of the scan that read rows without a partner in the join.");
        return Optional.of(
                new FindingDraft(this, saving, scan.id(), join.id())
                        .evidence("Rows read", read)
                        .evidence("Rows on the other side", few)
                        .evidence("Rows that matched", matched)
                        .evidence("Join condition", condition)
                        .remedies(IndexAdvice.forJoin(subject, scan, condition))
                        .says(
                                "All %s of %s are read to join them with %s."
                                        .formatted(
                                                Wording.rows(read),
                                                Subject.relation(scan),
                                                Wording.rows(few))));
    }
}
