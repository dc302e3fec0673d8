package io.howdah.plan.compare;

import io.howdah.plan.measure.NodeMeasures;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A node of one plan with its counterpart in the other; at least one of the two is there.
///
/// @param before null for a node that is new
/// @param after null for a node that is gone
/// @param moved whether its counterpart has another place in the tree
public record NodeChange(
        @Nullable NodeMeasures before, @Nullable NodeMeasures after, Kind kind, boolean moved) {

    /// What became of a node.
    public enum Kind {
        SAME("same"),
        /// Another kind of node, or another index, does the same work.
        REPLACED("replaced"),
        ADDED("added"),
        REMOVED("removed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word for it, in machine-readable output too.
        public String word() {
            return word;
        }
    }

    static NodeChange pair(NodeMeasures before, NodeMeasures after, boolean moved) {
        boolean same =
                before.node().type().equals(after.node().type())
                        && Objects.equals(
                                before.node().target().index(), after.node().target().index())
                        && before.node().title().equals(after.node().title());
        return new NodeChange(before, after, same ? Kind.SAME : Kind.REPLACED, moved);
    }

    /// After minus before; a node that is missing counts as zero. Null when a plan does not tell.
    public @Nullable Double delta(Metric metric) {
        Double from = before == null ? Double.valueOf(0) : metric.of(before);
        Double to = after == null ? Double.valueOf(0) : metric.of(after);
        return from == null || to == null ? null : Double.valueOf(to - from);
    }

    /// The node that is there, the later one if both are.
    public NodeMeasures shown() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
