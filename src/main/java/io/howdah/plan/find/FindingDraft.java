package io.howdah.plan.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finding in the making: rules add sentence, evidence and remedies one by one.
final class FindingDraft {

    private final Rule rule;
    private final List<Integer> nodes;
    private final Saving saving;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Remedy> remedies = new ArrayList<>();
    private Severity severity;

    /// Of one node; its severity follows from the saving until a rule says otherwise.
    FindingDraft(Rule rule, Saving saving, Integer... nodes) {
        this(rule, saving, List.of(nodes));
    }

    FindingDraft(Rule rule, Saving saving, List<Integer> nodes) {
        this.rule = rule;
        this.saving = saving;
        this.nodes = List.copyOf(nodes);
        severity = Severity.of(saving);
    }

    FindingDraft severity(Severity other) {
        severity = other;
        return this;
    }

    FindingDraft evidence(String name, String value) {
        evidence.add(new Evidence(name, value));
        return this;
    }

    /// Adds a number of rows, loops or blocks.
    FindingDraft evidence(String name, double count) {
        return evidence(name, Wording.count(count));
    }

    /// Adds a remedy, unless there is none.
    FindingDraft remedy(@Nullable Remedy remedy) {
        if (remedy != null && !remedies.contains(remedy)) {
            remedies.add(remedy);
        }
        return this;
    }

    FindingDraft remedies(List<? extends Remedy> more) {
        more.forEach(this::remedy);
        return this;
    }

    Finding says(String sentence) {
        return new Finding(
                rule.id(),
                rule.title(),
                severity,
                sentence,
                nodes,
                evidence,
                remedies,
                saving,
                rule.help());
    }
}
