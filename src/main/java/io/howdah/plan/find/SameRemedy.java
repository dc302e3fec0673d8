package io.howdah.plan.find;

import io.howdah.plan.find.Remedy.UpdateStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes one finding of those that one remedy would solve together.
final class SameRemedy {

    /// More numbers of nodes than these are not read, but counted.
    private static final int MOST_NAMED = 4;

    private SameRemedy() {}

    /// @param findings of one rule
    static List<Finding> merge(List<Finding> findings) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Remedy remedy = remedy(finding);
            groups.computeIfAbsent(remedy == null ? finding : remedy, key -> new ArrayList<>())
                    .add(finding);
        }
        return groups.values().stream().map(SameRemedy::together).toList();
    }

    /// The one to be run first; null where there is nothing to run.
    private static @Nullable Remedy remedy(Finding finding) {
        return finding.remedies().isEmpty() || finding.remedies().getFirst().statements().isEmpty()
                ? null
                : finding.remedies().getFirst();
    }

    private static Finding together(List<Finding> group) {
        if (group.size() == 1) {
            return group.getFirst();
        }
        List<Finding> sorted =
                group.stream()
                        .sorted(Comparator.comparingDouble(one -> -one.saving().share()))
                        .toList();
        Finding largest = sorted.getFirst();
        Saving saving =
                // What follows from two wrong estimates may be one and the same.
                remedy(largest) instanceof UpdateStatistics ? largest.saving() : sum(sorted);
        Set<Integer> nodes = new LinkedHashSet<>();
        sorted.forEach(one -> nodes.addAll(one.nodes()));
        Severity severity = Severity.of(saving);
        return new Finding(
                largest.rule(),
                largest.title(),
                severity.compareTo(largest.severity()) < 0 ? severity : largest.severity(),
                largest.sentence() + others(sorted.subList(1, sorted.size())),
                List.copyOf(nodes),
                largest.evidence(),
                largest.remedies(),
                saving,
                largest.help());
    }

    private static Saving sum(List<Finding> group) {
        Double ms = 0.0;
        double share = 0;
        for (Finding one : group) {
            Double more = one.saving().ms();
            ms = ms == null || more == null ? null : (Double) (ms + more);
            share += one.saving().share();
        }
        return new Saving(ms, share, group.getFirst().saving().basis());
    }

    private static String others(List<Finding> others) {
        List<String> names =
                others.stream()
                        .flatMap(one -> one.nodes().stream())
                        .distinct()
                        .map(id -> "#" + id)
                        .toList();
        return " The same remedy serves %s as well."
                .formatted(
                        names.size() == 1
                                ? "node " + names.getFirst()
                                : names.size() <= MOST_NAMED
                                        ? "nodes " + String.join(", ", names)
                                        : names.size() + " other nodes");
    }
}
