package io.howdah.report.anonymise;

import io.howdah.plan.PlanNode;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Makes over what the properties of a plan and its nodes say; facts that EXPLAIN itself puts in words
/// stay.
///
/// @param change of a text with names or values of users
record PropertyTexts(UnaryOperator<String> change) {

    SequencedMap<String, String> of(SequencedMap<String, String> properties) {
        var changed = new LinkedHashMap<String, String>();
        properties.forEach((name, value) ->
                changed.put(name, Facts.holds(name, value) ? value : change.apply(value)));
        return changed;
    }

    /// The same node with the texts of its properties, and of its workers', made over.
    PlanNode of(PlanNode node) {
        return new PlanNode(
                node.place(),
                node.type(),
                node.target(),
                node.estimate(),
                node.actual(),
                node.resources(),
                node.workers().stream()
                        .map(worker -> worker.withProperties(of(worker.properties())))
                        .toList(),
                of(node.properties()));
    }
}
