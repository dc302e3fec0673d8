package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Rewrite;
import io.howdah.plan.find.condition.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All rows of a table are counted.
final class SlowCount extends NodeRule {

    private static final double LEAST_ROWS = 100_000;
    private static final Set<String> SCANS = Set.of("Seq Scan", "Index Only Scan");
    private static final Set<String> BETWEEN = Set.of("Gather", "Aggregate");

    SlowCount() {
        super(
                "slow-count",
                "Counting a whole table",
                """
                PostgreSQL keeps no count of a table's rows: which of them are visible differs from \
                transaction to transaction, so count(*) reads them all, or all of an index. Where about \
                is enough (a page number, a dashboard), the planner's own estimate costs nothing. Where \
                it must be exact, keep a counter.

                Ignore it when the exact number is needed and rarely asked for.\
                """,
                "Aggregate");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode aggregate) {
        boolean top =
                subject.tree()
                        .parent(aggregate.id())
                        .map(above -> !BETWEEN.contains(above.type()))
                        .orElse(true);
        if (!top) {
            return Optional.empty();
        }
        boolean plain = aggregate.property("Strategy").orElse("Plain").equals("Plain");
        boolean counts =
                aggregate.property("Output").map(text -> text.contains("count(")).orElse(true);
        PlanNode scan = subject.tree().children(aggregate.id()).getFirst();
        while (BETWEEN.contains(scan.type())) {
            scan = subject.tree().children(scan.id()).getFirst();
        }
        double rows = subject.rows(scan);
        String table = scan.target().relation();
        boolean whole =
                SCANS.contains(scan.type())
                        && scan.property("Filter").isEmpty()
                        && scan.property("Index Cond").isEmpty();
        // Another aggregate reads columns, which makes rows wide; count(*) reads none.
        double width = scan.estimate() == null ? 0 : scan.estimate().width();
        if (!plain || !counts || !whole || rows < LEAST_ROWS || width > 0 || table == null) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.amount(aggregate),
                        "All of it, if the planner's estimate is good enough.");
        String name = SqlName.qualified(subject.schema(scan), table);
        return Optional.of(
                new FindingDraft(this, saving, aggregate.id(), scan.id())
                        .evidence("Rows counted", rows)
                        .remedy(
                                new Rewrite(
                                        "Ask for the planner's estimate",
                                        List.of(
                                                "SELECT reltuples::bigint FROM pg_class WHERE oid ="
                                                        + " '%s'::regclass"
                                                                .formatted(
                                                                        name.replace("'", "''"))),
                                        "It is as old as the last VACUUM or ANALYZE, and costs"
                                                + " nothing."))
                        .says(
                                "All %s of %s are counted one by one."
                                        .formatted(Wording.rows(rows), Subject.relation(scan))));
    }
}
