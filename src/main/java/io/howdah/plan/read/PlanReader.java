package io.howdah.plan.read;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanFormat;
import io.howdah.plan.Source;
import java.util.ArrayList;
import java.util.List;

/// Reads plans from any output of EXPLAIN.
public final class PlanReader {

    private PlanReader() {}

    /// Reads every plan in a text: never throws, whatever the text is.
    ///
    /// @param text EXPLAIN output in any format, as it was copied
    public static ReadResult read(String text) {
        var plans = new ArrayList<Plan>();
        var warnings = new ArrayList<Warning>();
        String start = text.stripLeading();
        boolean json = start.startsWith("[") || start.startsWith("{");
        List<PlanDraft> drafts = new ArrayList<>();
        if (json) {
            JsonPlans.read(text, drafts::add, (m, line) -> warnings.add(new Warning(line, m)));
        } else {
            var plan = new TextPlan((m, line) -> warnings.add(new Warning(line, m)));
            int number = 0;
            for (String line : text.lines().toList()) {
                plan.line(line, ++number);
            }
            if (!plan.draft().isEmpty()) {
                drafts.add(plan.draft());
            }
        }
        PlanFormat format = json ? PlanFormat.JSON : PlanFormat.TEXT;
        drafts.forEach(draft -> plans.add(draft.build(new Source(format, 1, text))));
        if (plans.isEmpty()) {
            warnings.add(new Warning(1, "No plan was found in this text."));
        }
        return new ReadResult(plans, warnings);
    }
}
