package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import java.util.ArrayList;
import java.util.Arrays;
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

    static Charges of(PlanTree tree, WallTimes wall, ParallelSections parallel) {
        var charges = new Charges(tree);
        var scans = CteScans.of(tree);
        var evaluators = new InitPlanEvaluators(tree, wall, parallel);
        var users = new SubPlanUsers(tree, wall);
        for (PlanNode node : tree.nodes()) {
            charges.payers.add(
                    node.place().relationship() == Relationship.SUB_PLAN && node.parent() >= 0
                            ? charges.evaluatorsOf(users.of(node))
                            : charges.payersOf(node, scans, evaluators));
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

    private List<PlanNode> evaluatorsOf(List<PlanNode> users) {
        if (users.size() > 1) {
            users.forEach(user -> add(user.id(), Caveat.SUB_PLAN_SHARED));
        }
        return users;
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

    /// Whether each of the payers has a part of the node's numbers rather than all of them.
    boolean isSplit(PlanNode node) {
        return node.place().cte() != null || payers(node.id()).size() > 1;
    }

    /// How a split node's numbers are distributed before it is known who has room for them; none when
    /// nothing tells. A SubPlan that ran once for each of its users, as a hashed one does, did the same
    /// work for each.
    double[] weights(PlanNode node) {
        int users = payers(node.id()).size();
        Actual actual = node.actual();
        boolean once = actual != null && actual.loops() == users;
        if (node.place().cte() != null || !once) {
            return new double[0];
        }
        var equal = new double[users];
        Arrays.fill(equal, 1);
        return equal;
    }

    Set<Caveat> caveats(int id) {
        return caveats.get(id);
    }
}
