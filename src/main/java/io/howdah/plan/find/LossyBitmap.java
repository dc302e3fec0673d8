package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A bitmap that remembers pages instead of rows.
final class LossyBitmap extends NodeRule {

    private static final double LEAST_SHARE = 0.5;
    private static final double CRITICAL_SHARE = 0.9;

    LossyBitmap() {
        super(
                "lossy-bitmap",
                "Bitmap too large for memory",
                """
                The bitmap of rows did not fit into work_mem, so for most pages it remembers the page \
                only: every row of such a page is checked again. More work_mem keeps it exact.

                Ignore it when hardly any rows are removed by the recheck.\
                """,
                "Bitmap Heap Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        double exact = subject.number(scan, "Exact Heap Blocks");
        double lossy = subject.number(scan, "Lossy Heap Blocks");
        double share = lossy / Math.max(1, exact + lossy);
        // A BRIN index knows nothing but pages, whatever the memory.
        boolean brin = exact == 0 && !isExact(subject, scan);
        if (share < LEAST_SHARE || brin) {
            return Optional.empty();
        }
        double removed =
                subject.number(scan, "Rows Removed by Index Recheck") * subject.loops(scan);
        double needless = removed / Math.max(1, removed + subject.rows(scan));
        Saving saving =
                subject.saving(
                        subject.self(scan) * needless,
                        "The part of the scan's own time that checked rows the exact bitmap would"
                                + " have left out.");
        var draft =
                new FindingDraft(this, saving, scan.id())
                        .evidence("Exact pages", exact)
                        .evidence("Lossy pages", lossy)
                        .evidence("Rows removed by the recheck", removed)
                        // A page takes about 48 bytes, and a bitmap is at most work_mem large.
                        .remedy(
                                Memory.workMem(
                                        (exact + lossy) * 64 / 1024,
                                        "The bitmap remembers every row."));
        if (share > CRITICAL_SHARE && saving.share() > 0.1) {
            draft.severity(Severity.CRITICAL);
        }
        return Optional.of(
                draft.says(
                        "%s of the pages of %s are remembered as a whole, and %s are checked for"
                                        .formatted(
                                                Wording.percent(share),
                                                Subject.relation(scan),
                                                Wording.rows(removed))
                                + " nothing."));
    }

    /// Whether the server knows that the index remembers rows.
    private static boolean isExact(Subject subject, PlanNode scan) {
        List<String> indexes =
                subject.tree().subtree(scan.id()).stream()
                        .flatMap(node -> Stream.ofNullable(node.target().index()))
                        .toList();
        return subject.table(scan).stream()
                .flatMap(table -> table.indexes().stream())
                .filter(index -> indexes.contains(index.name()))
                .anyMatch(index -> !index.method().equals("brin"));
    }
}
