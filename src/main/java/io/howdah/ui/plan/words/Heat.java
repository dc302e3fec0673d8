package io.howdah.ui.plan.words;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How much of a metric each node of a plan has: the share that colours it and its rank.
public final class Heat {

    private final Measures measures;
    private final PlanMetric metric;
    private final double total;
    private final double most;
    private final List<NodeMeasures> ranking;

    public Heat(Measures measures, PlanMetric metric) {
        this.measures = measures;
        this.metric = metric;
        // Time has a whole of its own, the query's: nodes leave out what nobody measured.
        double query = metric == PlanMetric.SELF_TIME ? measures.totals().queryMs() : 0;
        total = query > 0 ? query : measures.nodes().stream().mapToDouble(metric::of).sum();
        most = measures.nodes().stream().mapToDouble(metric::of).max().orElse(0);
        var ranked = new ArrayList<NodeMeasures>();
        measures.nodes().stream().filter(node -> metric.of(node) > 0).forEach(ranked::add);
        ranked.sort(Comparator.comparingDouble((NodeMeasures node) -> metric.of(node)).reversed());
        ranking = List.copyOf(ranked);
    }

    public Measures measures() {
        return measures;
    }

    public PlanMetric metric() {
        return metric;
    }

    /// The node's part of the whole, 0 to 1.
    public double share(NodeMeasures node) {
        return share(metric.of(node));
    }

    /// An amount's part of the whole, 0 to 1.
    public double share(double amount) {
        return metric.share(amount, total, most);
    }

    /// The same in words; empty when the metric has no shares.
    public String percent(double amount) {
        return metric.adds() ? Amounts.percent(share(amount)) : "";
    }

    /// Nodes that have something of the metric, the most first.
    public List<NodeMeasures> ranking() {
        return ranking;
    }
}
