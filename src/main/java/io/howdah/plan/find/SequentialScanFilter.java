package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import java.util.List;
import java.util.Optional;

/// A sequential scan that throws away most of what it reads.
final class SequentialScanFilter implements Rule {

    private static final double LEAST_ROWS = 10_000;
    private static final double LEAST_REMOVED = 0.5;

    /// In a smaller table more must be thrown away.
    private static final double SOME_ROWS = 1000;

    private static final double LEAST_RATIO = 10;

    @Override
    public String id() {
        return "seq-scan-filter";
    }

    @Override
    public String title() {
        return "Sequential scan that discards most rows";
    }

    @Override
    public String help() {
        return """
        The whole table is read, and the filter throws most of its rows away: the work grows \
        with the table although the answer does not. An index on the columns of the filter \
        lets PostgreSQL go to the wanted rows directly. Columns compared with = come first, \
        then one with a range or the sort order.

        Ignore it when the table is small, when the query is rare, or when so many rows are \
        wanted that reading all of them in order is the fastest way (roughly from a tenth of \
        the table on).\
        """;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return ScanGroup.of(subject.nodes("Seq Scan")).stream()
                .flatMap(scans -> look(subject, scans).stream())
                .toList();
    }

    /// What a nested loop compares each row of its inner scan with; empty elsewhere.
    private static String joinFilter(Subject subject, PlanNode scan) {
        return scan.place().relationship() != Relationship.INNER
                ? ""
                : subject.tree()
                        .parent(scan.id())
                        .filter(join -> join.type().equals("Nested Loop"))
                        .flatMap(join -> join.property("Join Filter"))
                        .orElse("");
    }

    private static boolean isMuch(Discard discard) {
        double kept = discard.read() - discard.removed();
        return discard.read() >= LEAST_ROWS
                ? discard.removedShare() >= LEAST_REMOVED
                : discard.read() >= SOME_ROWS && discard.removed() >= LEAST_RATIO * kept;
    }

    private Optional<Finding> look(Subject subject, ScanGroup scans) {
        PlanNode scan = scans.first();
        Optional<String> filter = scan.property("Filter");
        Discard discard = Discard.of(subject, scans);
        if (filter.isEmpty() || !isMuch(discard)) {
            return Optional.empty();
        }
        double part = discard.removedShare();
        Saving saving =
                subject.saving(
                        scans.amount(subject) * part,
                        "The part of the scan's %s that went into rows that were thrown away."
                                .formatted(subject.timed() ? "time" : "cost"));
        var draft =
                new FindingDraft(this, saving, scans.ids())
                        .evidence("Filter", filter.get())
                        .evidence("Rows read", discard.read())
                        .evidence("Rows kept", discard.read() - discard.removed())
                        .evidence("Thrown away", Wording.percent(part));
        if (discard.loops() > 1) {
            draft.evidence("Times scanned", discard.loops());
        }
        draft.remedies(IndexAdvice.forJoin(subject, scan, joinFilter(subject, scan)));
        return Optional.of(
                draft.says(
                        "The sequential scan of %s reads %s%s and throws %s of them away."
                                .formatted(
                                        scans.name(),
                                        discard.approximate() ? "about " : "",
                                        Wording.rows(discard.read())
                                                + (discard.loops() > 1
                                                        ? " in "
                                                                + Wording.counted(
                                                                        discard.loops(),
                                                                        "pass",
                                                                        "passes")
                                                        : ""),
                                        Wording.percent(part))));
    }
}
