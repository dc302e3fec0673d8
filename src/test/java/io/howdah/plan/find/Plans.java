package io.howdah.plan.find;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.plan.read.ReadResult;
import java.util.List;
import java.util.Optional;

/// Findings in plans that a test shows as text.
final class Plans {

    private Plans() {}

    static Measures measures(String text) {
        ReadResult result = PlanReader.read(text);
        if (!result.warnings().isEmpty()) {
            throw new IllegalArgumentException("the test's plan is wrong: " + result.warnings());
        }
        return Measures.of(result.plans().getFirst());
    }

    static Findings findings(String text) {
        return Findings.of(measures(text), ServerFacts.NONE);
    }

    /// The same on a machine of any speed: nothing is hidden for being quick.
    static Findings findingsAtAnySpeed(String text) {
        return Findings.of(measures(text), ServerFacts.NONE, 0);
    }

    /// What one rule finds, noise included.
    static List<Finding> by(Rule rule, String text) {
        return by(rule, text, ServerFacts.NONE);
    }

    static List<Finding> by(Rule rule, String text, ServerFacts facts) {
        return rule.findings(new Subject(measures(text), facts));
    }

    static Finding one(Rule rule, String text) {
        List<Finding> all = by(rule, text);
        if (all.size() != 1) {
            throw new AssertionError("one finding expected, but there are " + all);
        }
        return all.getFirst();
    }

    /// The first statement of the first remedy, or nothing.
    static Optional<String> sql(Finding finding) {
        return finding.remedies().stream()
                .flatMap(remedy -> remedy.statements().stream())
                .findFirst();
    }
}
