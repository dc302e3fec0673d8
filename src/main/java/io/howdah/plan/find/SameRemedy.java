package io.howdah.plan.find;

import io.howdah.plan.find.Remedy.CreateIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes one finding of those that one index would solve together.
final class SameRemedy {

    private SameRemedy() {}

    /// @param findings of one rule
    static List<Finding> merge(List<Finding> findings) {
        var merged = new ArrayList<Finding>();
        Map<CreateIndex, Integer> places = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.remedies().isEmpty()
                    || !(finding.remedies().getFirst() instanceof CreateIndex index)) {
                merged.add(finding);
                continue;
            }
            Integer place = places.putIfAbsent(index, merged.size());
            if (place == null) {
                merged.add(finding);
            } else {
                merged.set(place, together(merged.get(place), finding));
            }
        }
        return merged;
    }

    private static Finding together(Finding first, Finding second) {
        boolean inOrder = first.saving().share() >= second.saving().share();
        Finding large = inOrder ? first : second;
        Finding small = inOrder ? second : first;
        Double a = first.saving().ms();
        Double b = second.saving().ms();
        var saving =
                new Saving(
                        a == null || b == null ? null : (Double) (a + b),
                        first.saving().share() + second.saving().share(),
                        large.saving().basis());
        Set<Integer> nodes = new LinkedHashSet<>(large.nodes());
        nodes.addAll(small.nodes());
        Severity severity = Severity.of(saving);
        String more = " The same index serves node %s as well.";
        String others = String.join(", ", small.nodes().stream().map(id -> "#" + id).toList());
        return new Finding(
                large.rule(),
                large.title(),
                severity.compareTo(large.severity()) < 0 ? severity : large.severity(),
                large.sentence() + more.formatted(others),
                List.copyOf(nodes),
                large.evidence(),
                large.remedies(),
                saving,
                large.help());
    }
}
