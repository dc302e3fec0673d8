package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.find.Remedy.Rewrite;
import io.howdah.plan.find.Remedy.UpdateStatistics;
import io.howdah.plan.find.Remedy.UpdateStatistics.How;
import io.howdah.plan.find.ServerFacts.PartitionedTable;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expressions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Statistics that could mend a node's estimate.
final class StatisticsAdvice {

    private static final double STALE = 0.2;
    private static final int MOST_COLUMNS = 8;
    private static final int MOST_TABLES = 3;

    private StatisticsAdvice() {}

    static List<Remedy> of(Subject subject, PlanNode node) {
        if (node.target().relation() != null) {
            return ofScan(subject, node);
        }
        return switch (node.type()) {
            case "Function Scan", "ProjectSet" ->
                    List.of(
                            Rewrite.words(
                                    "Tell how many rows the function returns",
                                    "Without ALTER FUNCTION … ROWS n the planner expects 1,000 rows"
                                            + " of a set-returning function."));
            case "CTE Scan", "WorkTable Scan", "Recursive Union" ->
                    List.of(
                            Rewrite.words(
                                    "Keep the intermediate result in a temporary table",
                                    "Unlike a CTE a temporary table can be analyzed, and indexed,"
                                            + " before it is used."));
            case "Aggregate" ->
                    GroupStatistics.of(subject, node)
                            .<List<Remedy>>map(List::of)
                            .orElseGet(() -> ofTablesBelow(subject, node));
            default -> ofTablesBelow(subject, node);
        };
    }

    private static List<Remedy> ofScan(Subject subject, PlanNode scan) {
        String table = String.valueOf(scan.target().relation());
        String schema = subject.schema(scan);
        var remedies = new ArrayList<Remedy>();
        var refresh =
                new UpdateStatistics(
                        schema,
                        table,
                        How.ANALYZE,
                        List.of(),
                        "Counts the values of the table again; the estimate follows from them.");
        Set<String> columns = columns(subject, scan);
        if (columns.size() > 1 && columns.size() <= MOST_COLUMNS) {
            remedies.add(
                    new UpdateStatistics(
                            schema,
                            table,
                            How.TOGETHER,
                            List.copyOf(columns),
                            "The planner multiplies conditions as if columns knew nothing of each"
                                    + " other; extended statistics show how they go together."));
        }
        if (isStale(subject, scan) || remedies.isEmpty()) {
            remedies.addFirst(refresh);
        } else {
            remedies.add(refresh);
        }
        if (!columns.isEmpty()) {
            remedies.add(
                    new UpdateStatistics(
                            schema,
                            table,
                            How.MORE_DETAIL,
                            List.copyOf(columns),
                            "More common values and histogram bounds tell rare values from frequent"
                                    + " ones."));
        }
        return remedies;
    }

    /// Whether ANALYZE is known to be due.
    static boolean isStale(Subject subject, PlanNode scan) {
        return subject.table(scan)
                .map(table ->
                        table.rows() < 0
                                || (table.modified() != null
                                        && table.modified() > STALE * Math.max(table.rows(), 250)))
                .orElse(false);
    }

    /// The plain columns of the scan's conditions, in the order of their first mention.
    private static Set<String> columns(Subject subject, PlanNode scan) {
        var terms = new Terms(scan, subject.table(scan));
        return IndexAdvice.conditions(scan).stream()
                .flatMap(text -> Expressions.columns(Expressions.parse(text)).stream())
                .filter(terms::isOwn)
                .map(Column::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Remedy> ofTablesBelow(Subject subject, PlanNode node) {
        Set<Remedy> remedies = new LinkedHashSet<>();
        for (PlanNode below : subject.tree().subtree(node.id())) {
            if (remedies.size() == MOST_TABLES) {
                break;
            }
            // Of a partition the server must tell what table it belongs to.
            boolean partition = below.place().relationship() == Relationship.MEMBER;
            PartitionedTable whole = subject.table(below).map(TableFacts::partitionOf).orElse(null);
            String relation = whole == null ? below.target().relation() : whole.name();
            String schema = whole == null ? subject.schema(below) : whole.schema();
            boolean known = relation != null && (whole != null || !partition);
            if (relation != null && known) {
                remedies.add(
                        new UpdateStatistics(
                                schema,
                                relation,
                                How.ANALYZE,
                                List.of(),
                                "The estimate of a join follows from the statistics of its"
                                        + " tables."));
            }
        }
        return List.copyOf(remedies);
    }
}
