package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Rewrite;
import java.util.Optional;
import java.util.Set;

/// Many wide rows are carried through the plan.
final class WideRows extends NodeRule {

    private static final double LEAST_WIDTH = 2000;
    private static final double LEAST_ROWS = 10_000;

    private static final Set<String> CARRIERS =
            Set.of(
                    "Sort",
                    "Hash",
                    "Materialize",
                    "Gather",
                    "Gather Merge",
                    "CTE Scan",
                    "WindowAgg");

    WideRows() {
        super(
                "wide-rows",
                "Wide rows",
                """
                Each row is two kilobytes or more, and many of them are sorted, hashed, kept or sent \
                between processes. SELECT * is the usual reason. Name the columns that are needed; fetch \
                large ones (text, JSON, bytea) at the end, for the rows that are really shown.

                Ignore it when all of it is wanted.\
                """);
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        double width = node.estimate() == null ? 0 : node.estimate().width();
        double rows = subject.rows(node);
        boolean root = node.parent() < 0;
        if (width < LEAST_WIDTH
                || rows < LEAST_ROWS
                || (!root && !CARRIERS.contains(node.type()))) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.self(node) / 2,
                        "About half of the node's own time, if the rows were narrow.");
        return Optional.of(
                new FindingDraft(this, saving, node.id())
                        .evidence("Bytes a row", width)
                        .evidence("Rows", rows)
                        .evidence("In all", Wording.kb(width * rows / 1024))
                        .remedy(
                                Rewrite.words(
                                        "Select only the columns that are needed",
                                        "Narrow rows take less memory, and sorts and hashes fit."))
                        .says(
                                "%s carries %s of %s bytes each."
                                        .formatted(
                                                subject.name(node),
                                                Wording.rows(rows),
                                                Wording.count(width))));
    }
}
