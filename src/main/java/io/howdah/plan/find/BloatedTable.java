package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Vacuum;
import java.util.Optional;

/// A sequential scan of pages that are mostly empty, or full of dead rows.
final class BloatedTable extends NodeRule {

    private static final double LEAST_WASTE = 0.5;

    /// 1 MB: less is read in no time.
    private static final double LEAST_PAGES = 128;

    BloatedTable() {
        super(
                "bloated-table",
                "Table larger than its rows",
                """
                Deleted and updated rows leave room that VACUUM makes free for new rows but hardly ever \
                gives back: a sequential scan reads all of it, and what it reads pushes other pages out \
                of the cache. VACUUM FULL writes the table anew, without the empty room; meanwhile it \
                can be neither read nor written (the extension pg_repack does it beside the work). Then \
                see why it came to that: autovacuum switched off or too slow for this table, a \
                transaction or a replication slot that kept rows alive, or one large DELETE, which \
                partitions would have made a DROP.

                Ignore it when the room will soon be filled again.\
                """,
                "Seq Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        String table = scan.target().relation();
        Occupancy pages = Occupancy.of(subject, scan).orElse(null);
        if (table == null
                || pages == null
                || pages.waste() < LEAST_WASTE
                || pages.wasted() < LEAST_PAGES) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.self(scan) * pages.waste() / 2,
                        "About half of the scan's own time for pages without rows; more where they"
                                + " come from disk.");
        String schema = subject.schema(scan);
        var draft =
                new FindingDraft(this, saving, scan.id())
                        .evidence("Pages read", Wording.blocks(pages.pages()))
                        .evidence("Rows in them", pages.rows())
                        .evidence("Room that these rows need", Wording.blocks(pages.needed()));
        pages.grounds().forEach(ground -> draft.evidence(ground.name(), ground.value()));
        draft.remedy(
                        new Vacuum(
                                schema,
                                table,
                                true,
                                "Writes the table anew without the empty room. It locks out readers"
                                        + " and writers, and needs room for the copy."))
                .remedy(
                        new Vacuum(
                                schema,
                                table,
                                false,
                                "Lets new rows take the room, without a lock; the table stays as"
                                        + " large."));
        return Optional.of(
                draft.says(
                        "%s of the %s that are read of %s hold no living rows."
                                .formatted(
                                        Wording.percent(pages.waste()),
                                        Wording.blocks(pages.pages()),
                                        Subject.relation(scan))));
    }
}
