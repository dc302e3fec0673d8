package io.howdah.ui.plan.diagram;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns plan nodes into cards with an explicit stack, so that plans of any depth fold.
final class BoxTreeBuilder {

    /// Fewer similar inputs than this stay apart: they fit on a screen.
    private static final int LEAST_STACK = 4;

    private final PlanTree tree;
    private final Folding folding;
    private final Shapes shapes;
    private final List<Box> boxes = new ArrayList<>();
    private final int[] boxOfNode;
    private final Deque<Pending> pending = new ArrayDeque<>();

    private record Pending(List<Integer> members, int parent, int level) {}

    BoxTreeBuilder(PlanTree tree, Folding folding) {
        this.tree = tree;
        this.folding = folding;
        shapes = new Shapes(tree);
        boxOfNode = new int[tree.size()];
    }

    BoxTree build() {
        pending.push(new Pending(List.of(0), -1, 0));
        while (!pending.isEmpty()) {
            add(pending.pop());
        }
        return new BoxTree(boxes, boxOfNode);
    }

    private void add(Pending next) {
        int index = boxes.size();
        int first = next.members().getFirst();
        boolean closed = folding.closed().contains(first);
        int folded = 0;
        for (int member : next.members()) {
            boxOfNode[member] = index;
            if (closed) {
                Arrays.fill(boxOfNode, member, tree.endOf(member), index);
                folded += tree.endOf(member) - member - 1;
            }
        }
        boxes.add(new Box(index, next.parent(), next.level(), next.members(), folded));
        if (!closed) {
            List<List<Integer>> groups = groups(next.members());
            // Reversed, because the stack gives back the last one first.
            groups.reversed()
                    .forEach(group -> pending.push(new Pending(group, index, next.level() + 1)));
        }
    }

    /// The inputs of a card: first those at the same position in all members, then stacked.
    private List<List<Integer>> groups(List<Integer> members) {
        int first = members.getFirst();
        boolean stacking = !folding.unstacked().contains(first);
        Map<Long, List<Integer>> stacks = new LinkedHashMap<>();
        List<List<Integer>> groups = new ArrayList<>();
        List<PlanNode> positions = tree.children(first);
        for (int position = 0; position < positions.size(); position++) {
            var group = new ArrayList<Integer>(members.size());
            for (int member : members) {
                group.add(tree.children(member).get(position).id());
            }
            PlanNode child = positions.get(position);
            boolean similar = child.place().relationship() == Relationship.MEMBER;
            if (stacking && similar) {
                long shape = shapes.of(child.id());
                List<Integer> stack = stacks.get(shape);
                if (stack == null) {
                    stacks.put(shape, group);
                    groups.add(group);
                } else {
                    stack.addAll(group);
                }
            } else {
                groups.add(group);
            }
        }
        return members.size() > 1 ? groups : withoutSmallStacks(groups);
    }

    private List<List<Integer>> withoutSmallStacks(List<List<Integer>> groups) {
        var result = new ArrayList<List<Integer>>();
        for (List<Integer> group : groups) {
            if (group.size() < LEAST_STACK) {
                group.forEach(id -> result.add(List.of(id)));
            } else {
                result.add(group);
            }
        }
        // Members that were taken apart again stand where the plan has them.
        result.sort((a, b) -> Integer.compare(a.getFirst(), b.getFirst()));
        return result;
    }
}
