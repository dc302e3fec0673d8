package io.howdah.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The nodes of a plan, flat and in the order of printing (a parent before its children), so that
/// trees of any depth are walked, compared and measured with plain loops.
///
/// A node's id is its position in [#nodes]; the nodes below it are the ids from `id + 1` up to
/// [#endOf], exclusive.
public final class PlanTree {

    private final List<PlanNode> nodes;
    private final List<List<PlanNode>> children;
    private final int[] ends;

    /// @param nodes at least one; each with `id` equal to its position and a parent before it
    /// @throws IllegalArgumentException if ids or parents do not form such a tree
    public PlanTree(List<PlanNode> nodes) {
        this.nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one node");
        }
        int size = nodes.size();
        ends = new int[size];
        var lists = new ArrayList<List<PlanNode>>(size);
        for (int id = 0; id < size; id++) {
            PlanNode node = nodes.get(id);
            boolean rooted = id == 0 ? node.parent() == -1 : node.parent() >= 0;
            if (node.id() != id || node.parent() >= id || !rooted) {
                throw new IllegalArgumentException("node " + id + " is out of order");
            }
            lists.add(List.of());
            if (id > 0) {
                List<PlanNode> siblings = lists.get(node.parent());
                if (siblings.isEmpty()) {
                    siblings = new ArrayList<>(2);
                    lists.set(node.parent(), siblings);
                }
                siblings.add(node);
            }
        }
        for (int id = size - 1; id >= 0; id--) {
            ends[id] = Math.max(ends[id], id + 1);
            int parent = nodes.get(id).parent();
            if (parent >= 0) {
                ends[parent] = Math.max(ends[parent], ends[id]);
            }
        }
        lists.replaceAll(List::copyOf);
        children = List.copyOf(lists);
    }

    public List<PlanNode> nodes() {
        return nodes;
    }

    public int size() {
        return nodes.size();
    }

    public PlanNode root() {
        return nodes.getFirst();
    }

    /// @throws IndexOutOfBoundsException for an id that is not in this tree
    public PlanNode node(int id) {
        return nodes.get(id);
    }

    public List<PlanNode> children(int id) {
        return children.get(id);
    }

    public Optional<PlanNode> parent(int id) {
        int parent = nodes.get(id).parent();
        return parent < 0 ? Optional.empty() : Optional.of(nodes.get(parent));
    }

    /// The id after the last node below `id`.
    public int endOf(int id) {
        return ends[id];
    }

    /// The node and all nodes below it.
    public List<PlanNode> subtree(int id) {
        return nodes.subList(id, ends[id]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanTree tree && nodes.equals(tree.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (PlanNode node : nodes) {
            text.repeat("  ", node.depth()).append(node.title()).append('\n');
        }
        return text.toString();
    }
}
