package io.howdah.ui.plan.query;

import io.howdah.plan.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The conditions that EXPLAIN prints at a node, and their places in the query.
final class NodeConditions {

    /// Properties that hold conditions.
    private static final List<String> CONDITIONS =
            List.of(
                    "Index Cond",
                    "Recheck Cond",
                    "TID Cond",
                    "Hash Cond",
                    "Merge Cond",
                    "Join Filter",
                    "Filter",
                    "One-Time Filter");

    private NodeConditions() {}

    /// One for each part that AND joins.
    static List<Condition> of(PlanNode node) {
        var conditions = new ArrayList<Condition>();
        for (String property : CONDITIONS) {
            node.property(property)
                    .ifPresent(text -> conditions.addAll(Conjuncts.of(Word.of(text))));
        }
        return conditions;
    }

    /// The places of the written conditions that say the same; those with the same table names, if any.
    static List<Span> matches(List<Condition> written, Condition wanted) {
        List<Span> exact = spans(written, one -> one.qualified().equals(wanted.qualified()));
        return exact.isEmpty() ? spans(written, one -> one.words().equals(wanted.words())) : exact;
    }

    private static List<Span> spans(List<Condition> conditions, Predicate<Condition> fits) {
        return conditions.stream().filter(fits).map(Condition::span).distinct().toList();
    }
}
