package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Worker;
import io.howdah.plan.find.condition.SortKey;
import java.util.Optional;
import java.util.stream.Stream;

/// A sort that does not fit into memory.
final class SortOnDisk extends NodeRule {

    SortOnDisk() {
        super(
                "sort-on-disk",
                "Sort on disk",
                """
                The rows to sort do not fit into work_mem, so they are written to temporary files in \
                pieces and merged from there. With enough work_mem the sort stays in memory; an index \
                in the wanted order makes it unnecessary. work_mem counts for every sort and hash of \
                every session: raise it for the query or the role, not for the whole server.

                Ignore it for the rare report over everything.\
                """,
                "Sort",
                "Incremental Sort");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode sort) {
        double kb =
                Stream.concat(
                                Stream.of(sort.properties()),
                                sort.workers().stream().map(Worker::properties))
                        .filter(properties -> "Disk".equals(properties.get("Sort Space Type")))
                        .map(properties -> properties.getOrDefault("Sort Space Used", "0"))
                        .mapToDouble(SortOnDisk::kb)
                        .sum();
        if (kb <= 0) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.self(sort) / 2,
                        "About half of the sort's own time: in memory nothing is written and read"
                                + " again.");
        var draft =
                new FindingDraft(this, saving, sort.id())
                        .evidence("On disk", Wording.kb(kb))
                        .evidence("Rows sorted", subject.rows(sort))
                        .evidence("Sort key", sort.property("Sort Key").orElse(""))
                        .remedy(Memory.forDisk(kb, "The whole sort fits into memory."));
        subject.facts().setting("work_mem").ifPresent(now -> draft.evidence("work_mem", now));
        PlanNode input = subject.tree().children(sort.id()).getFirst();
        sort.property("Sort Key")
                .map(SortKey::list)
                .ifPresent(keys -> draft.remedies(IndexAdvice.forOrder(subject, input, keys)));
        return Optional.of(
                draft.says(
                        "Sorting %s needs %s of temporary files."
                                .formatted(Wording.rows(subject.rows(sort)), Wording.kb(kb))));
    }

    private static double kb(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            // Printed in other words: that the sort was on disk is known all the same.
            return 1;
        }
    }
}
