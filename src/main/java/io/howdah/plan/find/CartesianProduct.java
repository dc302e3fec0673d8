package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.find.Remedy.Rewrite;
import io.howdah.plan.find.condition.Expression;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expressions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A join without a condition: every row meets every row.
final class CartesianProduct extends NodeRule {

    /// Nodes whose input from outside is not printed, so nobody can say that there is none.
    private static final Set<String> SILENT =
            Set.of(
                    "Function Scan",
                    "ProjectSet",
                    "Result",
                    "Values Scan",
                    "Table Function Scan",
                    "Foreign Scan",
                    "Custom Scan");

    /// Of both sides together. Looking through more at each of many joins would take longer than
    /// anybody waits, and nobody can be told which two tables lack a condition.
    private static final int MOST_NODES = 400;

    CartesianProduct() {
        super(
                "cartesian-product",
                "Join without a condition",
                """
                Every row of one side is paired with every row of the other: the result grows with the \
                product of both. Mostly a condition was forgotten in WHERE or ON; sometimes a condition \
                compares with a constant on both sides, and the join itself says nothing.

                Ignore it when the product is wanted and one side has few rows.\
                """,
                "Nested Loop");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode join) {
        PlanNode inner = subject.child(join, Relationship.INNER).orElse(null);
        PlanNode outer = subject.child(join, Relationship.OUTER).orElse(null);
        boolean plain =
                join.property("Join Type").orElse("Inner").equals("Inner")
                        && join.property("Join Filter").isEmpty();
        if (inner == null || outer == null || !plain) {
            return Optional.empty();
        }
        double left = subject.rows(outer);
        double right = subject.rows(inner) / Math.max(1, subject.loops(inner));
        if (left <= 1 || right <= 1 || depends(subject, outer, inner)) {
            return Optional.empty();
        }
        double alone = subject.amount(outer);
        Saving saving =
                subject.saving(
                        (subject.amount(join) - alone) * 0.9,
                        "Most of the join, if a condition left few pairs.");
        return Optional.of(
                new FindingDraft(this, saving, join.id())
                        .evidence("Rows of the outer side", left)
                        .evidence("Rows of the inner side", right)
                        .evidence("Pairs", left * right)
                        .remedy(
                                Rewrite.words(
                                        "Add the condition that joins "
                                                + names(subject, outer)
                                                + " with "
                                                + names(subject, inner),
                                        "With an equality the planner can hash, merge or look"
                                                + " up."))
                        .says(
                                "%s meet %s without a condition: %s pairs."
                                        .formatted(
                                                Wording.rows(left),
                                                Wording.rows(right),
                                                Wording.count(left * right))));
    }

    private static String names(Subject subject, PlanNode side) {
        return subject.tree().subtree(side.id()).stream()
                .flatMap(node -> Stream.ofNullable(node.target().bareName()))
                .findFirst()
                .orElse("the other side");
    }

    /// Whether the inner side looks at the row that the outer side is at.
    private static boolean depends(Subject subject, PlanNode outer, PlanNode inner) {
        PlanTree tree = subject.tree();
        if (tree.endOf(outer.id()) - outer.id() + tree.endOf(inner.id()) - inner.id()
                > MOST_NODES) {
            return true;
        }
        Set<String> outside = new HashSet<>();
        subject.tree()
                .subtree(outer.id())
                .forEach(node -> {
                    if (node.target().alias() != null) {
                        outside.add(node.target().alias());
                    }
                });
        for (PlanNode node : subject.tree().subtree(inner.id())) {
            boolean looks =
                    Stream.of(
                                    "Index Cond",
                                    "Filter",
                                    "Recheck Cond",
                                    "Join Filter",
                                    "Hash Cond",
                                    "Merge Cond",
                                    "Cache Key",
                                    "TID Cond",
                                    "One-Time Filter")
                            .flatMap(name -> node.property(name).stream())
                            .anyMatch(text -> mentions(text, outside));
            if (SILENT.contains(node.type()) || looks) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentions(String text, Set<String> aliases) {
        for (String part : Expressions.list(text)) {
            Expression expression = Expressions.parse(part);
            boolean outside =
                    Expressions.columns(expression).stream()
                            .map(Column::qualifier)
                            .anyMatch(aliases::contains);
            boolean unknown = !Expressions.isClear(expression) || part.contains("$");
            if (outside || unknown) {
                return true;
            }
        }
        return false;
    }
}
