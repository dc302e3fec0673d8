package io.howdah.ui.plan.words;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import io.howdah.plan.Summary;
import io.howdah.plan.Trigger;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.measure.Totals;
import java.util.ArrayList;
import java.util.List;

/// What the header says of a whole query; what is not known is left out.
public final class QueryFacts {

    /// Parts of the time below this share of the query are not worth a place in the header.
    private static final double WORTH_SAYING = 0.02;

    private final Measures measures;
    private final Plan plan;
    private final List<Fact> facts = new ArrayList<>();

    private QueryFacts(Measures measures) {
        this.measures = measures;
        this.plan = measures.plan();
    }

    public static List<Fact> of(Measures measures) {
        var words = new QueryFacts(measures);
        words.times();
        words.rows();
        words.blocks();
        words.rest();
        return List.copyOf(words.facts);
    }

    private void times() {
        Totals totals = measures.totals();
        Summary summary = plan.summary();
        if (totals.executionMs() != null) {
            time("Execution", totals.executionMs(), "from start to end of the executor");
        } else if (totals.rootMs() != null) {
            time("Time of all nodes", totals.rootMs(), "no summary was printed");
        }
        if (summary.planningMs() != null) {
            time("Planning", summary.planningMs(), "not part of the execution");
        }
        if (summary.jit() != null && summary.jit().totalMs() != null) {
            part(
                    "JIT",
                    summary.jit().totalMs(),
                    "part of the execution; most of it inside the nodes' times");
        }
        double triggers = 0;
        for (Trigger trigger : summary.triggers()) {
            triggers += trigger.ms() == null ? 0 : trigger.ms();
        }
        part("Triggers", triggers, Amounts.of(summary.triggers().size(), "trigger"));
        part("Serialization", totals.serializationMs(), "writing the result for the client");
        double rest = totals.unattributedMs() == null ? 0 : totals.unattributedMs();
        part(
                "Outside the nodes",
                rest,
                "starting and ending the executor, and what nobody measures");
    }

    private void time(String label, double ms, String explanation) {
        facts.add(
                Fact.of(
                        label,
                        Amounts.duration(ms),
                        Amounts.exactDuration(ms) + ": " + explanation));
    }

    private void part(String label, double ms, String explanation) {
        double query = measures.totals().queryMs();
        if (query > 0 && ms / query >= WORTH_SAYING) {
            String value = Amounts.duration(ms) + " · " + Amounts.percent(ms / query);
            facts.add(Fact.of(label, value, Amounts.exactDuration(ms) + ": " + explanation));
        }
    }

    private void rows() {
        NodeMeasures root = measures.node(0);
        RowWords rows = RowWords.of(root);
        if (rows.counted()) {
            facts.add(
                    Fact.of(
                            "Rows",
                            Amounts.compact(rows.total()),
                            Amounts.of(rows.total(), "row") + " of the topmost node"));
        } else if (root.node().estimate() != null) {
            facts.add(Fact.of("Expected rows", Amounts.compact(rows.expected())));
        }
        if (!plan.analyzed() && root.node().estimate() != null) {
            double cost = root.node().estimate().totalCost();
            facts.add(
                    Fact.of(
                            "Estimated cost",
                            Amounts.compact(cost),
                            Amounts.count(cost) + " in the planner's units; nothing was run"));
        }
    }

    private void blocks() {
        Resources all = plan.root().resources();
        double touched = PlanMetric.touched(all);
        if (touched > 0) {
            double read = all.get(Resource.SHARED_READ) + all.get(Resource.LOCAL_READ);
            String hits = Amounts.percent(1 - read / touched) + " from memory";
            String exact =
                    Amounts.of(touched, "block")
                            + ", "
                            + Amounts.count(read)
                            + " of them read; "
                            + hits;
            facts.add(Fact.of("Buffers", Amounts.blocks(touched), exact));
            if (read > 0) {
                facts.add(
                        Fact.of(
                                "Read",
                                Amounts.blocks(read),
                                Amounts.of(read, "block")
                                        + " that were not in shared buffers, perhaps in the cache of"
                                        + " the operating system"));
            }
        }
        double temporary = all.get(Resource.TEMP_WRITTEN);
        if (temporary > 0) {
            facts.add(
                    Fact.warning(
                            "Temporary files",
                            Amounts.blocks(temporary),
                            Amounts.of(temporary, "block")
                                    + " written because work_mem was too small"));
        }
        double wal = all.get(Resource.WAL_BYTES);
        if (wal > 0) {
            facts.add(Fact.of("WAL", Amounts.size(wal), Amounts.of(wal, "byte")));
        }
    }

    private void rest() {
        double planned = 0;
        double launched = 0;
        for (PlanNode node : plan.nodes()) {
            planned += Numbers.of(node, "Workers Planned");
            launched += Numbers.of(node, "Workers Launched");
        }
        if (planned > 0 && plan.analyzed()) {
            String value = Amounts.count(launched) + " of " + Amounts.count(planned);
            facts.add(
                    launched < planned
                            ? Fact.warning(
                                    "Workers",
                                    value,
                                    "fewer were free than planned; see max_parallel_workers")
                            : Fact.of(
                                    "Workers", value, "parallel workers started of those planned"));
        }
        facts.add(Fact.of("Nodes", Amounts.count(plan.nodes().size())));
    }
}
