package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Decides whose time and resources contain a node's: usually its parent's, but a common table
/// expression is computed inside the scans that read it, and an InitPlan inside the node that first
/// asks for its result.
final class Charges {

    private final PlanTree tree;
    private final List<List<PlanNode>> payers;
    private final List<Set<Caveat>> caveats;

    private Charges(PlanTree tree) {
        this.tree = tree;
        payers = new ArrayList<>(tree.size());
        caveats = new ArrayList<>(Collections.nCopies(tree.size(), Set.of()));
    }

    static Charges of(PlanTree tree, WallTimes wall) {
        var charges = new Charges(tree);
        var scans = CteScans.of(tree);
        var evaluators = new InitPlanEvaluators(tree, wall);
        for (PlanNode node : tree.nodes()) {
            charges.payers.add(charges.payersOf(node, scans, evaluators));
        }
        return charges;
    }

    private List<PlanNode> payersOf(PlanNode node, CteScans scans, InitPlanEvaluators evaluators) {
        if (node.parent() < 0) {
            return List.of();
        }
        if (node.place().relationship() != Relationship.INIT_PLAN) {
            return List.of(tree.node(node.parent()));
        }
        if (node.place().cte() == null) {
            InitPlanEvaluators.Found found = evaluators.of(node);
            if (found.guessed()) {
                add(found.node().id(), Caveat.INIT_PLAN_GUESSED);
            }
            return List.of(found.node());
        }
        List<PlanNode> readers = scans.of(node);
        if (readers.size() > 1) {
            readers.forEach(reader -> add(reader.id(), Caveat.CTE_SHARED));
        }
        return readers;
    }

    private void add(int id, Caveat caveat) {
        var set = EnumSet.of(caveat);
        set.addAll(caveats.get(id));
        caveats.set(id, set);
    }

    /// The nodes whose inclusive numbers contain this node's; none for the root and for what runs
    /// outside it.
    List<PlanNode> payers(int id) {
        return payers.get(id);
    }

    Set<Caveat> caveats(int id) {
        return caveats.get(id);
    }
}
