package io.howdah.ui.plan;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.Totals;
import io.howdah.ui.plan.words.Amounts;

/// A plan that was opened in this session.
///
/// @param detail what tells it from others of the same title
record RecentPlan(PlanInput input, String title, String detail) {

    static RecentPlan of(PlanInput input, String title, Measures measures) {
        Totals totals = measures.totals();
        String time =
                totals.queryMs() > 0
                        ? Amounts.duration(totals.queryMs())
                        : measures.plan().analyzed() ? "not timed" : "not run";
        String nodes = Amounts.of(measures.nodes().size(), "node");
        return new RecentPlan(input, title, time + " · " + nodes);
    }
}
