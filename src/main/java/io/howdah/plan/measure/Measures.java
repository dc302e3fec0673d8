package io.howdah.plan.measure;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Everything that is computed for one plan: numbers per node and for the whole query.
///
/// Self times add up to the root's time, plus what ran outside it, within the sum of the nodes'
/// error bounds when the query ran in one process; self resources do so exactly. Where that cannot
/// hold, the node's caveats say why.
public final class Measures {

    private final Plan plan;
    private final List<NodeMeasures> nodes;
    private final Totals totals;
    private final Charges charges;

    private Measures(Plan plan, List<NodeMeasures> nodes, Totals totals, Charges charges) {
        this.plan = plan;
        this.charges = charges;
        this.nodes = List.copyOf(nodes);
        this.totals = totals;
    }

    /// Measures a plan in time linear in its nodes.
    public static Measures of(Plan plan) {
        PlanTree tree = plan.tree();
        var parallel = new ParallelSections(tree);
        var wall = new WallTimes(tree, parallel);
        var charges = Charges.of(tree, wall, parallel);
        var resources = new SelfResources(tree, charges);
        var times = new SelfTimes(tree, wall, charges, resources);
        var costs = new SelfCosts(tree);
        var rows = new RowEstimates(tree, parallel, new EarlyStops(tree, CteScans.of(tree)));
        var io = new IoTimes(tree, wall, times, resources);
        Totals totals = Totals.of(plan, wall, times, resources.outside());
        var nodes = new ArrayList<NodeMeasures>(tree.size());
        for (PlanNode node : tree.nodes()) {
            int id = node.id();
            NodeTime time = times.of(id);
            var caveats = EnumSet.noneOf(Caveat.class);
            caveats.addAll(wall.caveats(id));
            caveats.addAll(charges.caveats(id));
            caveats.addAll(times.caveats(id));
            caveats.addAll(resources.caveats(id));
            caveats.addAll(io.caveats(id));
            nodes.add(
                    new NodeMeasures(
                            node,
                            time,
                            rows.of(id),
                            costs.of(id),
                            resources.of(id),
                            time == null ? 0 : totals.share(time.selfMs()),
                            caveats));
        }
        return new Measures(plan, nodes, totals, charges);
    }

    public Plan plan() {
        return plan;
    }

    /// In the order of the plan's nodes.
    public List<NodeMeasures> nodes() {
        return nodes;
    }

    public NodeMeasures node(int id) {
        return nodes.get(id);
    }

    public Totals totals() {
        return totals;
    }

    /// The nodes inside whose time this one runs: usually its parent, but the scans of a common table
    /// expression and the nodes that evaluate an InitPlan or a SubPlan; none for the root and for what
    /// runs outside it.
    public List<PlanNode> payers(int id) {
        return charges.payers(id);
    }

    /// Sums by type, relation, index and function.
    public Statistics statistics() {
        return Statistics.of(this);
    }
}
