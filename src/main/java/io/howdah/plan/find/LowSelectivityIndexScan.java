package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import io.howdah.plan.find.Remedy.Setting;
import io.howdah.plan.find.ServerFacts.TableFacts;
import java.util.Optional;

/// An index scan fetches a large part of a table, row by row.
final class LowSelectivityIndexScan extends NodeRule {

    private static final double LEAST_ROWS = 10_000;
    private static final double LARGE_PART = 0.3;
    private static final double PAGES_A_ROW = 0.5;

    LowSelectivityIndexScan() {
        super(
                "low-selectivity-index-scan",
                "Index scan over much of the table",
                """
                An index is the way to few rows. Here it leads to a large part of the table, and each \
                row is fetched from wherever it lies: the same pages are visited again and again. \
                Reading the table in order, or a bitmap, would touch each page once. The planner \
                expected fewer rows, or believes that random pages are cheap (random_page_cost, \
                effective_cache_size).

                Ignore it when the order of the index saves a sort of all these rows.\
                """,
                "Index Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        Resources self = subject.measured(scan).self();
        double pages = self.get(Resource.SHARED_HIT) + self.get(Resource.SHARED_READ);
        double loops = subject.loops(scan);
        double rows = subject.rows(scan);
        double table = subject.table(scan).map(TableFacts::rows).orElse(0.0);
        boolean large = table > 0 ? rows > LARGE_PART * table : true;
        if (loops > 1
                || rows < LEAST_ROWS
                || pages < PAGES_A_ROW * rows
                || !large
                || !subject.analyzed()
                || isOrderWanted(subject, scan)) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.self(scan) / 2,
                        "About half of the scan's own time, if each page were read once.");
        var draft =
                new FindingDraft(this, saving, scan.id())
                        .evidence("Rows fetched", rows)
                        .evidence("Pages visited", pages)
                        .remedy(
                                new Setting(
                                        "enable_indexscan",
                                        "off",
                                        "To compare with a bitmap or sequential scan; if one of"
                                                + " them is faster, raise random_page_cost."));
        if (table > 0) {
            draft.evidence("Rows of the table", table);
        }
        return Optional.of(
                draft.says(
                        "%s fetches %s one by one and visits %s pages for them."
                                .formatted(
                                        subject.name(scan),
                                        Wording.rows(rows),
                                        Wording.count(pages))));
    }

    private static boolean isOrderWanted(Subject subject, PlanNode scan) {
        return LimitWrongIndex.limit(subject, scan).isPresent()
                || subject.above(scan, "Merge Join", "GroupAggregate").isPresent();
    }
}
