package io.howdah.ui.plan.words;

import io.howdah.plan.Estimate;
import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.Caveat;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.measure.NodeTime;
import io.howdah.plan.measure.RowCount;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything that is known of one node, in the order in which a person asks for it.
public final class NodeFacts {

    /// Heading of the section after which the processes of a parallel query have their place.
    public static final String ROWS = "Rows";

    private static final List<String> CONDITIONS =
            List.of(
                    "Hash Cond",
                    "Merge Cond",
                    "Index Cond",
                    "Recheck Cond",
                    "TID Cond",
                    "Join Filter",
                    "Filter",
                    "One-Time Filter",
                    "Order By",
                    "Sort Key",
                    "Presorted Key",
                    "Group Key",
                    "Cache Key",
                    "Function Call",
                    "Remote SQL",
                    "Output");

    private final NodeMeasures measures;
    private final PlanNode node;
    private final Set<String> told = new LinkedHashSet<>();
    private final List<Facts> sections = new ArrayList<>();

    private NodeFacts(NodeMeasures measures) {
        this.measures = measures;
        this.node = measures.node();
    }

    public static List<Facts> of(NodeMeasures measures) {
        var facts = new NodeFacts(measures);
        facts.add("Time", facts.time());
        facts.add(ROWS, facts.rows());
        facts.add("Conditions", facts.conditions());
        facts.add("Estimate", facts.estimate());
        facts.add("Properties", facts.properties());
        return List.copyOf(facts.sections);
    }

    private void add(String heading, List<Fact> facts) {
        if (!facts.isEmpty()) {
            sections.add(new Facts(heading, facts));
        }
    }

    private List<Fact> time() {
        List<Fact> facts = new ArrayList<>();
        var actual = node.actual();
        if (actual == null) {
            return facts;
        }
        if (actual.loops() == 0) {
            facts.add(Fact.of("Executed", "never", "the run did not need this node"));
            return facts;
        }
        NodeTime time = measures.time();
        if (time != null) {
            facts.add(time("Self", time.selfMs(), time.selfErrorMs()));
            facts.add(Fact.of("Share of the query", Amounts.percent(measures.share())));
            facts.add(time("With nodes below", time.inclusiveMs(), time.inclusiveErrorMs()));
        }
        facts.add(
                Fact.of(
                        "Loops",
                        Amounts.count((double) actual.loops()),
                        "how often it was started"));
        if (actual.time() != null && actual.loops() > 1) {
            facts.add(
                    Fact.of(
                            "Each loop",
                            Amounts.duration(actual.time().totalMs()),
                            Amounts.exactDuration(actual.time().totalMs())
                                    + " on average, nodes below included"));
        }
        if (actual.time() != null) {
            facts.add(
                    Fact.of(
                            "First row after",
                            Amounts.duration(actual.time().startupMs()),
                            Amounts.exactDuration(actual.time().startupMs()) + " in each loop"));
        }
        for (Caveat caveat : measures.caveats()) {
            facts.add(
                    Fact.warning(caveat.approximate() ? "Approximate" : "Note", caveat.text(), ""));
        }
        return facts;
    }

    private Fact time(String label, double ms, double errorMs) {
        String about = measures.approximate() ? "≈ " : "";
        String exact = Amounts.exactDuration(ms) + " ± " + Amounts.exactDuration(errorMs);
        return Fact.of(label, about + Amounts.duration(ms), exact + " from rounding");
    }

    private List<Fact> rows() {
        List<Fact> facts = new ArrayList<>();
        RowCount rows = measures.rows();
        if (rows == null) {
            return facts;
        }
        RowWords words = RowWords.of(measures);
        String exact =
                rows.error() > 0.5 ? "± " + Amounts.count(rows.error()) + " from rounding" : "";
        facts.add(Fact.of("Returned", Amounts.count(rows.total()), exact));
        if (rows.estimated() != null) {
            facts.add(Fact.of("Expected", Amounts.count(words.expected()), "over all loops"));
            if (words.farOff()) {
                facts.add(
                        Fact.warning(
                                "Estimate off by",
                                words.misestimate() + " than expected",
                                "the planner chooses well only when its estimates are near"));
            } else if (rows.verdict() == RowCount.Verdict.STOPPED_EARLY && rows.ratio() < 1) {
                facts.add(
                        Fact.of(
                                "Estimate",
                                "not comparable",
                                "it was stopped before its last row"));
            }
        }
        if (rows.removed() > 0) {
            double met = rows.total() + rows.removed();
            facts.add(
                    Fact.of(
                            "Removed by filters",
                            Amounts.count(rows.removed()),
                            Amounts.percent(rows.removed() / met) + " of the rows it met"));
        }
        return facts;
    }

    private List<Fact> conditions() {
        List<Fact> facts = new ArrayList<>();
        for (String name : CONDITIONS) {
            node.property(name)
                    .ifPresent(text -> {
                        facts.add(Fact.code(name, text, PropertyMeaning.of(name)));
                        told.add(name);
                    });
        }
        return facts;
    }

    private List<Fact> estimate() {
        Estimate estimate = node.estimate();
        if (estimate == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        Double self = measures.selfCost();
        if (self != null) {
            facts.add(
                    Fact.of(
                            "Own cost",
                            Amounts.count(Math.max(0, self)),
                            "in the planner's units"));
        }
        facts.add(
                Fact.of(
                        "Cost with nodes below",
                        Amounts.count(estimate.totalCost()),
                        Amounts.count(estimate.startupCost()) + " before the first row"));
        facts.add(Fact.of("Rows of one loop", Amounts.count(estimate.rows())));
        facts.add(Fact.of("Width of a row", Amounts.of(estimate.width(), "byte")));
        return facts;
    }

    private List<Fact> properties() {
        List<Fact> facts = new ArrayList<>();
        node.properties()
                .forEach((name, value) -> {
                    if (!told.contains(name)) {
                        facts.add(
                                Fact.of(
                                        name,
                                        PropertyValue.of(name, value),
                                        PropertyMeaning.of(name)));
                    }
                });
        return facts;
    }
}
