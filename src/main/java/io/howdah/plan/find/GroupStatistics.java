package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.UpdateStatistics;
import io.howdah.plan.find.Remedy.UpdateStatistics.How;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.find.condition.Expression;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expressions;
import java.util.List;
import java.util.Optional;

/// Statistics that tell how many groups a GROUP BY over one table has.
final class GroupStatistics {

    /// Extended statistics know of expressions since PostgreSQL 14.
    private static final int EXPRESSIONS_SINCE = 140_000;

    private static final int MOST_KEYS = 8;

    private GroupStatistics() {}

    /// Nothing where the keys come from several tables, or were not understood.
    static Optional<UpdateStatistics> of(Subject subject, PlanNode aggregate) {
        String written = aggregate.properties().get("Group Key");
        List<PlanNode> scans =
                subject.tree().subtree(aggregate.id()).stream()
                        .filter(node -> node.target().relation() != null)
                        .limit(2)
                        .toList();
        boolean one = scans.size() == 1 && subject.tree().parent(scans.getFirst().id()).isPresent();
        if (written == null || !one) {
            return Optional.empty();
        }
        PlanNode scan = scans.getFirst();
        var terms = new Terms(scan, subject.table(scan));
        List<Expression> keys = Expressions.list(written).stream().map(Expressions::parse).toList();
        boolean own =
                keys.stream().allMatch(Expressions::isClear)
                        && keys.stream()
                                .flatMap(key -> Expressions.columns(key).stream())
                                .allMatch(terms::isOwn);
        return own && keys.size() <= MOST_KEYS ? of(subject, scan, keys) : Optional.empty();
    }

    private static Optional<UpdateStatistics> of(
            Subject subject, PlanNode scan, List<Expression> keys) {
        TableFacts table = subject.table(scan).orElse(null);
        String schema = subject.schema(scan);
        String name = String.valueOf(scan.target().relation());
        if (table != null && table.partitionOf() != null) {
            schema = table.partitionOf().schema();
            name = table.partitionOf().name();
        }
        if (keys.size() == 1 && keys.getFirst() instanceof Column column) {
            return Optional.of(
                    new UpdateStatistics(
                            schema,
                            name,
                            How.MORE_DETAIL,
                            List.of(column.name()),
                            "A larger sample shows how many values the column has."));
        }
        int version = subject.facts().version();
        boolean plain = keys.stream().allMatch(Column.class::isInstance);
        if (!plain && version > 0 && version < EXPRESSIONS_SINCE) {
            return Optional.empty();
        }
        List<String> sql =
                keys.stream()
                        .map(key -> key instanceof Column ? key.sql() : "(" + key.sql() + ")")
                        .toList();
        return Optional.of(
                new UpdateStatistics(
                        schema,
                        name,
                        How.GROUPS,
                        sql,
                        plain
                                ? "The planner multiplies the values of the columns; extended"
                                        + " statistics count which of the combinations there are."
                                : "Of an expression the planner only guesses how many values it"
                                        + " has; extended statistics count them."));
    }
}
