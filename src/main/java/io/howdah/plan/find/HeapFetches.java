package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Vacuum;
import java.util.Optional;

/// An index-only scan that goes to the table all the same.
final class HeapFetches extends NodeRule {

    private static final double LEAST_SHARE = 0.1;
    private static final double MANY = 1000;

    HeapFetches() {
        super(
                "heap-fetches",
                "Index-only scan that reads the table",
                """
                An index does not say which rows are visible. The visibility map does, for pages that \
                VACUUM has seen since their last change; all others are looked up in the table. VACUUM \
                brings the map up to date; if it is soon out of date again, let autovacuum come earlier \
                (autovacuum_vacuum_insert_scale_factor for tables that only grow).

                Ignore it right after a bulk load, when VACUUM is on its way.\
                """,
                "Index Only Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        double fetches = subject.number(scan, "Heap Fetches");
        double rows = Math.max(1, subject.rows(scan));
        String table = scan.target().relation();
        if (table == null || fetches < 1 || (fetches <= LEAST_SHARE * rows && fetches <= MANY)) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.self(scan) * Math.min(1, fetches / rows) / 2,
                        "About half of the time of the rows that were looked up in the table.");
        return Optional.of(
                new FindingDraft(this, saving, scan.id())
                        .evidence("Rows looked up in the table", fetches)
                        .evidence("Rows returned", subject.rows(scan))
                        .remedy(
                                new Vacuum(
                                        subject.schema(scan),
                                        table,
                                        false,
                                        "VACUUM marks the pages whose rows everybody sees, and"
                                                + " the index alone is enough for them."))
                        .says(
                                "The index-only scan of %s looks up %s in the table."
                                        .formatted(Subject.relation(scan), Wording.rows(fetches))));
    }
}
