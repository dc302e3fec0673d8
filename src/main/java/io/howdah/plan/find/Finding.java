package io.howdah.plan.find;

import java.util.List;

/// Something in a plan that costs more than it should.
///
/// @param rule the stable id of the rule that found it, such as `seq-scan-filter`
/// @param title the rule in a few words
/// @param severity how much it matters
/// @param sentence what is wrong here, with its numbers
/// @param nodes ids of the nodes concerned, the one to look at first in front; empty when the query
///     as a whole is meant
/// @param evidence the numbers that speak for it
/// @param remedies what to do, the best first; empty when only the help text can say
/// @param saving what the remedy could save
/// @param help what it means, why it costs, what to do, and when to ignore it
public record Finding(
        String rule,
        String title,
        Severity severity,
        String sentence,
        List<Integer> nodes,
        List<Evidence> evidence,
        List<Remedy> remedies,
        Saving saving,
        String help) {

    public Finding {
        nodes = List.copyOf(nodes);
        evidence = List.copyOf(evidence);
        remedies = List.copyOf(remedies);
    }
}
