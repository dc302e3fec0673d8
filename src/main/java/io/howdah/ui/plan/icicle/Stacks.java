package io.howdah.ui.plan.icicle;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.ui.plan.diagram.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The stacks of a plan at one magnification.
final class Stacks {

    /// Fewer bars can be looked at one by one.
    private static final int LEAST = 10;

    private final PlanTree tree;
    private final IntToDoubleFunction amounts;
    private final double readable;
    private final Map<Integer, Stack> ofMember = new HashMap<>();

    /// @param amounts of the nodes by their ids, each with the nodes below it
    /// @param readable the amount of a bar that is wide enough for words
    Stacks(PlanTree tree, Shapes shapes, IntToDoubleFunction amounts, double readable) {
        this.tree = tree;
        this.amounts = amounts;
        this.readable = readable;
        for (PlanNode node : tree.nodes()) {
            List<PlanNode> inputs = tree.children(node.id());
            if (inputs.size() >= LEAST) {
                stack(inputs, shapes);
            }
        }
    }

    private void stack(List<PlanNode> inputs, Shapes shapes) {
        var run = new ArrayList<Integer>();
        for (PlanNode input : inputs) {
            int id = input.id();
            if (!run.isEmpty() && shapes.of(id) != shapes.of(run.getFirst())) {
                end(run);
            }
            if (isNarrowMember(input)) {
                run.add(id);
            } else {
                end(run);
            }
        }
        end(run);
    }

    private boolean isNarrowMember(PlanNode input) {
        return input.place().relationship() == Relationship.MEMBER
                && amounts.applyAsDouble(input.id()) < readable;
    }

    private void end(List<Integer> run) {
        if (run.size() >= LEAST) {
            var stack = new Stack(run, run.stream().mapToDouble(amounts::applyAsDouble).sum());
            run.forEach(member -> ofMember.put(member, stack));
        }
        run.clear();
    }

    /// The stack that stands for a node or for one above it; null when the node has a bar of its own.
    @Nullable Stack of(int node) {
        for (int id = node; id >= 0; id = tree.node(id).parent()) {
            Stack stack = ofMember.get(id);
            if (stack != null) {
                return stack;
            }
        }
        return null;
    }
}
