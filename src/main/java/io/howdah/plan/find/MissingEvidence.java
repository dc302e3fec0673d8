package io.howdah.plan.find;

import io.howdah.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// What the plan does not say, and how to ask for it.
final class MissingEvidence {

    private MissingEvidence() {}

    static List<String> of(Subject subject) {
        var missing = new ArrayList<String>();
        Plan plan = subject.measures().plan();
        if (!plan.analyzed()) {
            missing.add(
                    "The query was not run: with EXPLAIN (ANALYZE) real rows, loops and times would"
                            + " show what the estimates hide.");
        } else if (!plan.timed()) {
            missing.add(
                    "Times were not measured: with TIMING ON savings would be milliseconds instead of"
                            + " cost.");
        }
        boolean costs = plan.root().estimate() != null;
        if (!costs) {
            missing.add("Costs were not printed: with COSTS ON wrong estimates would be found.");
        }
        boolean buffers = plan.nodes().stream().anyMatch(node -> !node.resources().isEmpty());
        if (plan.analyzed() && !buffers) {
            missing.add(
                    "Buffers were not counted: with BUFFERS cache misses, temporary files and bloated"
                            + " tables would be found.");
        }
        if (subject.facts().equals(ServerFacts.NONE)) {
            missing.add(
                    "The server was not asked: with a connection existing indexes, column types and the"
                            + " age of statistics would make the advice surer.");
        }
        return missing;
    }
}
