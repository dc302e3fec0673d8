package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Rewrite;
import java.util.List;
import java.util.Optional;

/// A function whose inside the plan does not show takes the time.
final class SlowFunction extends NodeRule {

    private static final double LEAST_SHARE = 0.1;

    SlowFunction() {
        super(
                "slow-function",
                "Slow function",
                """
                The time goes into a function, and the plan does not show what it does. Its queries can \
                be seen with auto_explain (log_nested_statements = on). A function of language SQL that \
                is STABLE or IMMUTABLE, not SECURITY DEFINER and one SELECT long is put into the query \
                itself, where the planner sees through it.

                Ignore it when the function does necessary work.\
                """,
                "Function Scan",
                "ProjectSet",
                "Table Function Scan");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        double self = subject.self(scan);
        if (!subject.timed() || self <= LEAST_SHARE * subject.total()) {
            return Optional.empty();
        }
        String function = scan.target().function();
        String name = function == null ? subject.name(scan) : function;
        Saving saving =
                subject.saving(self / 2, "Half of the function's time, if it can be made better.");
        return Optional.of(
                new FindingDraft(this, saving, scan.id())
                        .evidence("Time in the function", Wording.ms(self))
                        .evidence("Calls", subject.loops(scan))
                        .evidence("Rows returned", subject.rows(scan))
                        .remedy(
                                new Rewrite(
                                        "Look at the plans inside the function",
                                        List.of(
                                                "LOAD 'auto_explain'",
                                                "SET auto_explain.log_min_duration = 0",
                                                "SET auto_explain.log_analyze = on",
                                                "SET auto_explain.log_nested_statements = on",
                                                "SET client_min_messages = log"),
                                        "The plans of its queries then come as messages of the"
                                                + " session (loading needs a superuser)."))
                        .says(
                                "%s takes %s, and the plan does not show on what."
                                        .formatted(name, Wording.ms(self))));
    }
}
