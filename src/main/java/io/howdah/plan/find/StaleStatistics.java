package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.UpdateStatistics;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.measure.RowCount;
import java.util.List;
import java.util.Optional;

/// A table that was never analyzed, or changed much since.
final class StaleStatistics extends NodeRule {

    private static final double NOTABLE_FACTOR = 2;

    StaleStatistics() {
        super(
                "stale-statistics",
                "Statistics out of date",
                """
                The planner believes what the last ANALYZE saw. A fifth of the table has changed since, \
                or it was never analyzed at all: new values are unknown, row counts are those of then. \
                Run ANALYZE; if it happens again, let autovacuum come earlier \
                (autovacuum_analyze_scale_factor), and see whether somebody switched it off for this \
                table.

                Ignore it when the estimates of this plan are right all the same.\
                """,
                "Seq Scan",
                "Index Scan",
                "Index Only Scan",
                "Bitmap Heap Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        TableFacts table = subject.table(node).orElse(null);
        if (table == null || !StatisticsAdvice.isStale(subject, node)) {
            return Optional.empty();
        }
        RowCount rows = subject.measured(node).rows();
        boolean wrong = rows != null && rows.factor() >= NOTABLE_FACTOR;
        Saving saving =
                subject.saving(
                        wrong ? Consequence.of(subject, node) / 2 : 0,
                        "Half of what the nodes took that were chosen by the estimate of this"
                                + " table.");
        Long modified = table.modified();
        var draft =
                new FindingDraft(this, saving, node.id())
                        .evidence(
                                "Last analyzed",
                                table.analyzed() == null ? "never" : table.analyzed().toString());
        if (modified != null) {
            draft.evidence("Rows changed since", modified);
        }
        if (table.rows() >= 0) {
            draft.evidence("Rows then", table.rows());
        }
        draft.remedy(
                new UpdateStatistics(
                        table.schema(),
                        table.name(),
                        UpdateStatistics.How.ANALYZE,
                        List.of(),
                        "Counts the values of the table again."));
        return Optional.of(
                draft.says(
                        table.rows() < 0
                                ? "%s has never been analyzed.".formatted(table.name())
                                : "%s of the %s rows of %s changed since it was last analyzed."
                                        .formatted(
                                                Wording.count(
                                                        modified == null
                                                                ? 0.0
                                                                : modified.doubleValue()),
                                                Wording.count(table.rows()),
                                                table.name())));
    }
}
