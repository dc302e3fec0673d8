package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.find.Remedy.Rewrite;
import io.howdah.plan.find.ServerFacts.IndexFacts;
import io.howdah.plan.find.condition.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// ORDER BY … LIMIT walks an index in order and throws most rows away before it has enough.
final class LimitWrongIndex extends NodeRule {

    private static final double LEAST_REMOVED = 10_000;
    private static final double LEAST_RATIO = 100;

    /// Nodes that pass rows on one by one, so that a Limit above stops the scan.
    private static final Set<String> STREAMS =
            Set.of(
                    "Nested Loop",
                    "Subquery Scan",
                    "Append",
                    "Merge Append",
                    "LockRows",
                    "Result",
                    "Incremental Sort",
                    "Unique",
                    "Memoize");

    LimitWrongIndex() {
        super(
                "limit-wrong-index",
                "ORDER BY … LIMIT by the wrong index",
                """
                To avoid a sort, the planner walks an index in the wanted order and hopes to meet \
                enough fitting rows soon. They lie at the other end: nearly all that is read is thrown \
                away. An index with the filter's columns first and the sort order behind them gives \
                the rows at once, in order. Without it, ORDER BY column + 0 keeps the planner from this \
                index.

                Ignore it when the fitting rows usually come early.\
                """,
                "Index Scan",
                "Index Only Scan");
    }

    /// The Limit that stops a scan, if nothing between them reads everything first.
    static Optional<PlanNode> limit(Subject subject, PlanNode scan) {
        PlanNode at = scan;
        while (true) {
            PlanNode above = subject.tree().parent(at.id()).orElse(null);
            boolean apart =
                    at.place().subplan() != null || at.place().relationship() == Relationship.INNER;
            if (above == null || apart) {
                return Optional.empty();
            }
            if (above.type().equals("Limit")) {
                return Optional.of(above);
            }
            if (!STREAMS.contains(above.type())) {
                return Optional.empty();
            }
            at = above;
        }
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        PlanNode limit = limit(subject, scan).orElse(null);
        double removed = subject.number(scan, "Rows Removed by Filter") * subject.loops(scan);
        double kept = subject.rows(scan);
        if (limit == null || removed < LEAST_REMOVED || removed < LEAST_RATIO * Math.max(1, kept)) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.amount(scan) * removed / (removed + kept),
                        "The part of the walk that met rows which were thrown away.");
        List<SortKey> order = order(subject, scan);
        return Optional.of(
                new FindingDraft(this, saving, scan.id(), limit.id())
                        .evidence("Filter", scan.property("Filter").orElse(""))
                        .evidence("Rows thrown away", removed)
                        .evidence("Rows wanted", subject.rows(limit))
                        .remedies(IndexAdvice.forOrder(subject, scan, order))
                        .remedy(
                                Rewrite.words(
                                        "Order by an expression",
                                        "ORDER BY column + 0 (or || '' for text) keeps the planner"
                                                + " from walking this index."))
                        .says(
                                "To find %s in order, %s throws away %s."
                                        .formatted(
                                                Wording.rows(subject.rows(limit)),
                                                subject.name(scan),
                                                Wording.rows(removed))));
    }

    // What the index is in the order of is known to the server only.
    private static List<SortKey> order(Subject subject, PlanNode scan) {
        boolean backward = "Backward".equals(scan.properties().get("Scan Direction"));
        return subject.table(scan).stream()
                .flatMap(table -> table.indexes().stream())
                .filter(index -> index.name().equals(scan.target().index()))
                .map(IndexFacts::keys)
                .findFirst()
                .map(keys -> SortKey.list(String.join(", ", keys)))
                .filter(keys -> !backward || keys.stream().noneMatch(SortKey::descending))
                .orElse(List.of());
    }
}
