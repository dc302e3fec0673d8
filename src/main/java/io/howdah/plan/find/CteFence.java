package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Rewrite;
import java.util.Optional;
import java.util.Set;

/// A CTE computes rows that its only reader throws away.
final class CteFence extends NodeRule {

    private static final double LEAST_SHARE = 0.5;

    /// What cannot become part of the query, be it asked for or not.
    private static final Set<String> SEPARATE = Set.of("ModifyTable", "Recursive Union");

    CteFence() {
        super(
                "cte-fence",
                "CTE that keeps conditions out",
                """
                A materialized CTE is computed completely before its reader filters it: conditions \
                outside cannot use indexes inside. WITH name AS NOT MATERIALIZED (PostgreSQL 12) makes \
                it part of the query. Before 12, write it as a subquery.

                Ignore it when the fence is wanted, or when the CTE calls a volatile function or \
                changes data.\
                """,
                "CTE Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        String cte = scan.target().cte();
        double removed = subject.number(scan, "Rows Removed by Filter") * subject.loops(scan);
        double share = removed / Math.max(1, removed + subject.rows(scan));
        PlanNode source = subject.ctes().source(cte).orElse(null);
        if (source == null
                || SEPARATE.contains(source.type())
                || subject.ctes().readers(cte) != 1
                || share < LEAST_SHARE) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        (subject.amount(source) + subject.self(scan)) * share,
                        "The part of the CTE that computed rows which were thrown away.");
        return Optional.of(
                new FindingDraft(this, saving, scan.id(), source.id())
                        .evidence("Filter", scan.property("Filter").orElse(""))
                        .evidence("Rows thrown away", removed)
                        .evidence("Rows kept", subject.rows(scan))
                        .remedy(
                                Rewrite.words(
                                        "WITH " + cte + " AS NOT MATERIALIZED (…)",
                                        "The condition then reaches the tables inside, and their"
                                                + " indexes."))
                        .says(
                                "The CTE %s is computed completely, and %s of its rows are thrown away."
                                        .formatted(cte, Wording.percent(share))));
    }
}
