package io.howdah.ui.plan.diagram;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;

/// Tells which subtrees are alike but for the names of what they read: same operations, same roles,
/// run or not run.
public final class Shapes {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] shapes;

    public Shapes(PlanTree tree) {
        shapes = new long[tree.size()];
        for (int id = tree.size() - 1; id >= 0; id--) {
            PlanNode node = tree.node(id);
            long shape = node.type().hashCode();
            shape = mix(shape, node.place().relationship().label().hashCode());
            shape = mix(shape, node.actual() == null ? 2 : node.executed() ? 1 : 0);
            for (PlanNode child : tree.children(id)) {
                shape = mix(shape, shapes[child.id()]);
            }
            shapes[id] = shape;
        }
    }

    private static long mix(long shape, long more) {
        long mixed = (shape ^ more) * SPREAD;
        return (mixed ^ (mixed >>> 29)) + 1;
    }

    /// Equal for subtrees of equal shape; 64 bits leave no room for others in practice.
    public long of(int id) {
        return shapes[id];
    }
}
