package io.howdah.ui.plan.compare;

import io.howdah.plan.Plan;
import io.howdah.plan.compare.Comparison;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.ui.plan.diagram.PreparedDiagram;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.PlanMetric;
import java.util.List;

/// Two plans that were read, compared and laid out.
record ComparedPlans(Comparison comparison, PreparedDiagram before, PreparedDiagram after) {

    /// A text holds no plan; the message is a sentence for the user.
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    /// Reads the first plan of each text; takes its time, so call it in the background.
    static ComparedPlans of(ComparedPlan before, ComparedPlan after) {
        Measures then = read(before);
        Measures now = read(after);
        return new ComparedPlans(Comparison.of(then, now), prepared(then), prepared(now));
    }

    private static Measures read(ComparedPlan side) {
        List<Plan> plans = PlanReader.read(side.output()).plans();
        if (plans.isEmpty()) {
            throw new UnreadableException(
                    "“%s” holds no plan that can be read, so there is nothing to compare."
                            .formatted(side.title()));
        }
        return Measures.of(plans.getFirst());
    }

    private static PreparedDiagram prepared(Measures measures) {
        return PreparedDiagram.of(new Heat(measures, PlanMetric.of(measures).getFirst()));
    }
}
