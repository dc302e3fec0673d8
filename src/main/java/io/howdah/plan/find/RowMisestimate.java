package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.measure.RowCount;
import java.util.Optional;

/// A node that gives many times more or fewer rows than the planner expected.
final class RowMisestimate extends NodeRule {

    private static final double LEAST_FACTOR = 10;
    private static final double LEAST_CTE_FACTOR = 3;
    private static final double LEAST_ROWS = 100;

    RowMisestimate() {
        super(
                "row-misestimate",
                "Wrong row estimate",
                """
                The planner chooses joins, their order and their memory by the rows it expects. When it \
                is wrong by ten times or more, the choice above may be wrong: a nested loop that runs \
                thousands of times, a hash that does not fit into memory. The estimate comes from \
                statistics: refresh them (ANALYZE), make them finer (SET STATISTICS), or tell how \
                columns depend on each other (CREATE STATISTICS). An expression or a function hides \
                the column from them.

                Ignore it when the nodes above would be the same with the right number.\
                """);
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        RowCount rows = subject.measured(node).rows();
        if (rows == null || rows.estimated() == null || !isSource(subject, node)) {
            return Optional.empty();
        }
        double estimated = rows.estimated();
        boolean fewer = rows.counted() < estimated;
        double effect = Consequence.of(subject, node);
        // Too few rows lead to loops that never end, too many to a hash where a loop would do.
        Saving saving =
                subject.saving(
                        fewer ? effect / 4 : effect / 2,
                        (fewer ? "A quarter" : "Half")
                                + " of what the nodes took that were chosen by this number: a right"
                                + " estimate may lead to a better plan, or to the same.");
        return Optional.of(
                new FindingDraft(this, saving, node.id())
                        .evidence("Rows expected", estimated)
                        .evidence("Rows counted", rows.counted())
                        .evidence("Off by", Wording.times(rows.factor()))
                        .remedies(StatisticsAdvice.of(subject, node))
                        .says(
                                "The planner expected %s of %s, and %s came: %s too %s."
                                        .formatted(
                                                Wording.rows(estimated),
                                                subject.name(node),
                                                Wording.count(rows.counted()),
                                                Wording.times(rows.factor()),
                                                fewer ? "many" : "few")));
    }

    /// Whether the error arises here and not below.
    static boolean isSource(Subject subject, PlanNode node) {
        if (!isOff(subject, node)) {
            return false;
        }
        return subject.tree().children(node.id()).stream()
                .filter(child -> child.place().relationship() != Relationship.INIT_PLAN)
                .filter(child -> child.place().relationship() != Relationship.SUB_PLAN)
                .noneMatch(child -> isOff(subject, child));
    }

    private static boolean isOff(Subject subject, PlanNode node) {
        RowCount rows = subject.measured(node).rows();
        if (rows == null || rows.estimated() == null || node.type().startsWith("Bitmap Index")) {
            return false;
        }
        double least = node.type().equals("CTE Scan") ? LEAST_CTE_FACTOR : LEAST_FACTOR;
        return rows.factor() >= least && Math.abs(rows.counted() - rows.estimated()) >= LEAST_ROWS;
    }
}
