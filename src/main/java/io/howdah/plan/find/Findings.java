package io.howdah.plan.find;

import io.howdah.plan.measure.Measures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What stands out in one plan.
///
/// @param ranked by what could be saved, the most first
/// @param hidden how many more were found that would save next to nothing
/// @param missing sentences that say which evidence the plan lacks and how to get it
public record Findings(List<Finding> ranked, int hidden, List<String> missing) {

    public static final Findings NONE = new Findings(List.of(), 0, List.of());

    private static final double LEAST_SHARE = 0.01;
    private static final double LEAST_MS = 1;

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparingDouble((Finding finding) -> -finding.saving().share())
                    .thenComparing(Finding::severity);

    public Findings {
        ranked = List.copyOf(ranked);
        missing = List.copyOf(missing);
    }

    /// Applies every rule.
    ///
    /// @param facts what a live server adds; [ServerFacts#NONE] for a plan alone
    public static Findings of(Measures measures, ServerFacts facts) {
        return of(measures, facts, LEAST_MS);
    }

    /// @param leastMs what is worth a word; less for a test that no machine is too quick for
    static Findings of(Measures measures, ServerFacts facts, double leastMs) {
        var subject = new Subject(measures, facts);
        var ranked = new ArrayList<Finding>();
        int hidden = 0;
        for (Rule rule : Rules.ALL) {
            for (Finding finding : SameRemedy.merge(rule.findings(subject))) {
                if (matters(finding.saving(), leastMs)) {
                    ranked.add(finding);
                } else {
                    hidden++;
                }
            }
        }
        // Rules are listed so that among equals the one with the surest remedy comes first.
        ranked.sort(WORST_FIRST);
        return new Findings(ranked, hidden, MissingEvidence.of(subject));
    }

    private static boolean matters(Saving saving, double leastMs) {
        Double ms = saving.ms();
        return saving.share() >= LEAST_SHARE && (ms == null || ms >= leastMs);
    }
}
